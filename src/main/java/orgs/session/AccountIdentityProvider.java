package orgs.session;

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

    private Uni<Caller> caller(VerifiedToken token) {
        IdentityClaims claims = claims(token);
        return token.issuer().equals(ourselves) ? ofOurOwn(token, claims) : ofProvider(token, claims);
    }

    private Uni<Caller> ofOurOwn(VerifiedToken token, IdentityClaims claims) {
        return accounts.exists(token.subject()).map(exists -> {
            if (!exists) {
                throw new RefusedException(Refusal.CREDENTIAL_INVALID);
            }
            return caller(token.subject(), token, claims)
                    .with(new Caller.Session(
                            token.text("sid"), Optional.of(token.expiresAt()), token.organizationId()));
        });
    }

    private Uni<Caller> ofProvider(VerifiedToken token, IdentityClaims claims) {
        return accounts.provision(claims).map(account -> caller(account.id(), token, claims)
                .with(new Caller.Session(Optional.empty(), Optional.empty(), account.organizationId())));
    }

    private Caller caller(String accountId, VerifiedToken token, IdentityClaims claims) {
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

    private static IdentityClaims claims(VerifiedToken token) {
        return new IdentityClaims(
                token.issuer(),
                token.subject(),
                token.email(),
                token.emailVerified(),
                token.name(),
                token.systemAdministrator(),
                token.issuedAt());
    }
}
