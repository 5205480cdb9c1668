package orgs.session;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orgs.access.Caller;
import orgs.account.IdentityClaims;
import orgs.config.OrgsConfig;
import orgs.operations.LogContext;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Whom a token names: one of our own names an account, an identity provider's a person, whose account is made when first seen. */
@ApplicationScoped
public class AccountIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {
    private final TokenVerifier verifier;
    private final AccountCache accounts;
    private final String ourselves;
    private final String systemAdminGroup;

    AccountIdentityProvider(TokenVerifier verifier, AccountCache accounts, OrgsConfig config) {
        this.verifier = verifier;
        this.accounts = accounts;
        ourselves = config.token().issuer();
        systemAdminGroup = config.systemAdminGroup();
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Fails as {@link #caller}. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (request.getToken().getClass() != TokenCredential.class) {
            return Uni.createFrom().nullItem(); // of a person who is signing in: orgs.wire.ui judges it
        }
        String token = request.getToken().getToken();
        return verifier.verify(token).chain(verified -> caller(verified).map(caller -> {
            LogContext.account(caller.accountId());
            return AccountIdentity.of(caller, new AccountPrincipal(caller.accountId(), token, verified.claims()));
        }));
    }

    /**
     * Whom a token names that is not the request's own credential. Fails with {@link Refusal#CREDENTIAL_INVALID}, or with {@link Refusal#UNAVAILABLE} when an
     * identity provider's keys cannot be had.
     */
    public Uni<Caller> caller(String token) {
        return verifier.verify(token).chain(this::caller);
    }

    /** Whom an ID token names that an identity provider gave to this client of its. Fails as {@link #caller}. */
    public Uni<Caller> signedIn(String idToken, String clientId) {
        return verifier.verifyFor(clientId, idToken).chain(this::caller);
    }

    private Uni<Caller> caller(VerifiedToken token) {
        return token.person().issuer().equals(ourselves) ? ofOurOwn(token) : ofProvider(token);
    }

    private Uni<Caller> ofOurOwn(VerifiedToken token) {
        return accounts.exists(token.person().subject()).map(exists -> {
            if (!exists) {
                throw new RefusedException(Refusal.CREDENTIAL_INVALID);
            }
            return caller(token.person().subject(), token)
                    .with(new Caller.Session(
                            token.sessionId(), Optional.of(token.expiresAt()), token.organizationId()));
        });
    }

    private Uni<Caller> ofProvider(VerifiedToken token) {
        return accounts.provision(token.person()).map(account -> caller(account.id(), token)
                .with(new Caller.Session(Optional.empty(), Optional.empty(), account.organizationId())));
    }

    private Caller caller(String accountId, VerifiedToken token) {
        IdentityClaims claims = token.person();
        boolean systemAdministrator = claims.systemAdministrator().orElse(false);
        return Caller.of(accountId)
                .with(new Caller.Identity(
                        claims.email(), claims.emailVerified(), claims.name(), groups(token, systemAdministrator)))
                .asSystemAdministrator(systemAdministrator);
    }

    /** Each provider may call the group of system administrators something else; from here on it has one name, and only they have it. */
    private List<String> groups(VerifiedToken token, boolean systemAdministrator) {
        Stream<String> others =
                token.groups().orElse(List.of()).stream().filter(group -> !group.equals(systemAdminGroup));
        return Stream.concat(others, systemAdministrator ? Stream.of(systemAdminGroup) : Stream.empty())
                .toList();
    }
}
