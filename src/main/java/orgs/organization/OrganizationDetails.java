package orgs.organization;

import java.util.List;
import orgs.member.KnownMember;

/** An organization with its members and how many events it holds. */
public record OrganizationDetails(OrganizationView organization, List<KnownMember> members, long events) {}
