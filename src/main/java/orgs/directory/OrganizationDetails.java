package orgs.directory;

import java.util.List;
import orgs.organization.OrganizationView;

/**
 * An organization with its first members and how much it holds.
 *
 * @param memberships how many members there are, these and all others
 */
public record OrganizationDetails(
        OrganizationView organization, List<MemberWithAccount> members, long memberships, long events) {}
