package orgs.invitation;

import java.util.Optional;

/** Which code invitations an administrator asks for; the account that made them wins over the organization. */
public record CodeFilter(Optional<String> accountId, Optional<String> organizationId) {}
