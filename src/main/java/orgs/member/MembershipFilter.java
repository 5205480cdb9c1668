package orgs.member;

import java.util.Optional;

/** Which memberships an administrator asks for; an account wins over an organization. */
public record MembershipFilter(Optional<String> accountId, Optional<String> organizationId) {}
