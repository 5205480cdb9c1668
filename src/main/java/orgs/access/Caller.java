package orgs.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * Who asks: an account that a valid credential names. Made by {@link #of} and told more by the other methods.
 *
 * @param accountId our own id ({@code acct_…}), never the token's {@code sub}
 * @param identity what the credential tells of the person
 * @param session what the credential tells of the session
 * @param systemAdministrator whether the credential carries the group of system administrators
 * @param reachesEverywhere whether a system administrator acts on organizations without being a member of them
 */
public record Caller(
        String accountId, Identity identity, Session session, boolean systemAdministrator, boolean reachesEverywhere) {

    /**
     * What the credential tells of the person.
     *
     * @param email the normalized address, if any
     * @param emailVerified whether the identity provider has verified the address
     * @param name the person's name, if any
     * @param groups as the identity provider tells them; our own tokens pass them on
     */
    public record Identity(Optional<String> email, boolean emailVerified, Optional<String> name, List<String> groups) {
        /** Of whom nothing is told. */
        public static final Identity UNKNOWN = new Identity(Optional.empty(), false, Optional.empty(), List.of());
    }

    /**
     * What the credential tells of the session.
     *
     * @param id the {@code sid} of our own token, if the credential is one, or what an application server names
     * @param expiresAt when our own token expires, if the credential is one; nothing issued for it lives longer
     * @param activeOrganizationId the organization that is claimed to be active; a convenience, never an authorization
     */
    public record Session(Optional<String> id, Optional<Instant> expiresAt, Optional<String> activeOrganizationId) {
        /** Of which nothing is told. */
        public static final Session UNKNOWN = new Session(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A caller of whom only the account is known, and who acts only where they are a member. */
    public static Caller of(String accountId) {
        return new Caller(accountId, Identity.UNKNOWN, Session.UNKNOWN, false, false);
    }

    /** This caller, with what is told of the person. */
    public Caller with(Identity told) {
        return new Caller(accountId, told, session, systemAdministrator, reachesEverywhere);
    }

    /** This caller, with what is told of the session. */
    public Caller with(Session told) {
        return new Caller(accountId, identity, told, systemAdministrator, reachesEverywhere);
    }

    /** This caller, who has the group of system administrators or has it not. */
    public Caller asSystemAdministrator(boolean told) {
        return new Caller(accountId, identity, session, told, reachesEverywhere);
    }

    /** This caller; a system administrator among them reads and manages every organization from here on. */
    public Caller everywhere() {
        return new Caller(accountId, identity, session, systemAdministrator, systemAdministrator);
    }

    /** This caller, if they are a system administrator. @throws RefusedException {@link Refusal#PERMISSION_DENIED} */
    public Caller requireSystemAdministrator() {
        if (!systemAdministrator) {
            throw new RefusedException(Refusal.PERMISSION_DENIED);
        }
        return this;
    }

    /**
     * This caller, if it is their own account or they are a system administrator.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    public Caller requireSelfOrSystemAdministrator(String account) {
        return accountId.equals(account) ? this : requireSystemAdministrator();
    }

    /** The address for which this caller may take invitations: only one that is verified. */
    public Optional<String> verifiedEmail() {
        return identity.emailVerified() ? identity.email() : Optional.empty();
    }

    /** See {@link Session#activeOrganizationId}. */
    public Optional<String> activeOrganizationId() {
        return session.activeOrganizationId();
    }
}
