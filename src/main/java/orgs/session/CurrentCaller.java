package orgs.session;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import orgs.access.Caller;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Who sends the current request. */
@ApplicationScoped
public class CurrentCaller {
    /** What {@code @RolesAllowed} says of endpoints for system administrators: the group's name, whatever the configuration calls it. */
    public static final String SYSTEM_ADMINISTRATOR = "${orgs.system-admin-group}";

    private final CurrentIdentityAssociation identities;
    private final AccountCache accounts;

    CurrentCaller(CurrentIdentityAssociation identities, AccountCache accounts) {
        this.identities = identities;
        this.accounts = accounts;
    }

    /**
     * Who asks, in an endpoint that is {@link io.quarkus.security.Authenticated}.
     *
     * @throws RefusedException {@link Refusal#CREDENTIAL_MISSING} in any other
     */
    public Caller get() {
        return caller(identities.getIdentity());
    }

    /** The same; a system administrator reads and manages every organization. */
    public Caller everywhere() {
        return get().everywhere();
    }

    /** Who asks, before an endpoint was found: verified once a request, and fails as its verification does. */
    public Uni<Caller> caller() {
        return identities.getDeferredIdentity().map(CurrentCaller::caller);
    }

    /** What is remembered of the caller is not true any more: their account is looked for again with the next request. */
    public void forget() {
        AccountIdentity.caller(identities.getIdentity()).ifPresent(caller -> forget(caller.accountId()));
    }

    /** What is remembered of an account is not true any more: it was removed. */
    public void forget(String accountId) {
        accounts.forget(Set.of(accountId));
    }

    private static Caller caller(SecurityIdentity identity) {
        return AccountIdentity.caller(identity).orElseThrow(() -> new RefusedException(Refusal.CREDENTIAL_MISSING));
    }
}
