package orgs.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * Who asks: an account that a valid credential names.
 *
 * @param accountId our own id ({@code acct_…}), never the token's {@code sub}
 * @param email the normalized address the credential tells, if any
 * @param emailVerified whether the identity provider has verified the address
 * @param name the person's name, if the credential tells one
 * @param systemAdministrator whether the credential carries the group of system administrators
 * @param activeOrganizationId the organization the credential claims to be active; a convenience, never an authorization
 * @param sessionId the {@code sid} of our own token, if the credential is one
 * @param sessionExpiresAt when our own token expires, if the credential is one; nothing issued for it lives longer
 * @param groups what the identity provider says of the person, as told; our own tokens pass it on
 * @param reachesEverywhere whether a system administrator acts on organizations without being a member of them
 */
public record Caller(
        String accountId,
        Optional<String> email,
        boolean emailVerified,
        Optional<String> name,
        boolean systemAdministrator,
        Optional<String> activeOrganizationId,
        Optional<String> sessionId,
        Optional<Instant> sessionExpiresAt,
        List<String> groups,
        boolean reachesEverywhere) {

    /** A caller who acts only where they are a member. */
    public Caller(
            String accountId,
            Optional<String> email,
            boolean emailVerified,
            Optional<String> name,
            boolean systemAdministrator,
            Optional<String> activeOrganizationId,
            Optional<String> sessionId,
            Optional<Instant> sessionExpiresAt,
            List<String> groups) {
        this(
                accountId,
                email,
                emailVerified,
                name,
                systemAdministrator,
                activeOrganizationId,
                sessionId,
                sessionExpiresAt,
                groups,
                false);
    }

    /** This caller; a system administrator among them reads and manages every organization from here on. */
    public Caller everywhere() {
        return new Caller(
                accountId,
                email,
                emailVerified,
                name,
                systemAdministrator,
                activeOrganizationId,
                sessionId,
                sessionExpiresAt,
                groups,
                systemAdministrator);
    }

    /** This caller, if they are a system administrator. @throws RefusedException {@link Refusal#PERMISSION_DENIED} */
    public Caller requireSystemAdministrator() {
        if (!systemAdministrator) {
            throw new RefusedException(Refusal.PERMISSION_DENIED);
        }
        return this;
    }

    /** The address for which this caller may take invitations: only one that is verified. */
    public Optional<String> verifiedEmail() {
        return emailVerified ? email : Optional.empty();
    }
}
