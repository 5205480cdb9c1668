package orgs.organization;

import java.util.List;

/** An organization with its members and how many events it holds. */
public record OrganizationDetails(OrganizationView organization, List<MemberWithAccount> members, long events) {}
