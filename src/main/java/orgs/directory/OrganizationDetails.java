package orgs.directory;

import java.util.List;
import orgs.organization.OrganizationView;

/** An organization with its members and how many events it holds. */
public record OrganizationDetails(OrganizationView organization, List<MemberWithAccount> members, long events) {}
