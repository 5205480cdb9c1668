package orgs.session;

import java.util.Optional;

/**
 * An account as a token shows it.
 *
 * @param createdOrganizationId the organization that was made for it just now, because this was its first sight
 */
record Sighting(String accountId, Optional<String> createdOrganizationId) {}
