package orgs.session;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import orgs.access.Caller;
import orgs.operations.LogContext;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** The account that somebody names whom we trust, without a token: nothing is known of the person, and they have no group. */
@ApplicationScoped
public class TrustedAccountIdentityProvider implements IdentityProvider<TrustedAuthenticationRequest> {
    /** The attribute of the request that names the session. */
    public static final String SESSION_ID = "sessionId";

    private final AccountCache accounts;

    TrustedAccountIdentityProvider(AccountCache accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    /** Fails with {@link Refusal#CREDENTIAL_INVALID} when there is no such account. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        String accountId = request.getPrincipal();
        Optional<String> sessionId = Optional.ofNullable(request.getAttribute(SESSION_ID));
        return accounts.exists(accountId).map(exists -> {
            if (!exists) {
                throw new RefusedException(Refusal.CREDENTIAL_INVALID);
            }
            LogContext.account(accountId);
            return AccountIdentity.of(caller(accountId, sessionId), new QuarkusPrincipal(accountId));
        });
    }

    private static Caller caller(String accountId, Optional<String> sessionId) {
        return Caller.of(accountId).with(new Caller.Session(sessionId, Optional.empty(), Optional.empty()));
    }
}
