package orgs.session;

import java.time.Instant;
import java.util.Optional;

/**
 * A token that we made.
 *
 * @param expiresAt in whole seconds
 */
public record IssuedToken(String token, Instant expiresAt, Optional<String> activeOrganizationId) {}
