package orgs.directory;

import java.util.List;
import java.util.Map;
import orgs.organization.Organization;
import orgs.organization.OrganizationView;

/**
 * An organization with its first members and how much it holds.
 *
 * @param memberships how many members there are, these and all others
 */
public record OrganizationDetails(
        OrganizationView organization, List<MemberWithAccount> members, long memberships, long events) {

    static OrganizationDetails of(Organization organization, Map<String, List<MemberWithAccount>> members) {
        return new OrganizationDetails(
                OrganizationView.of(organization),
                members.getOrDefault(organization.id, List.of()),
                organization.memberCount,
                organization.eventCount);
    }
}
