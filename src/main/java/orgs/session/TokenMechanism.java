package orgs.session;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import orgs.config.OrgsConfig;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * Reads the token of a request: from the header, then the cookie, then, where that is allowed, the query. It runs only where an endpoint demands to know who
 * asks ({@code quarkus.http.auth.proactive} is off), so a bad token never closes a public one.
 *
 * <p>Fails with {@link Refusal#CREDENTIAL_INVALID} for what is no token, and with {@link Refusal#ORIGIN_NOT_ALLOWED} for a change with the cookie from elsewhere.
 */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "bearer";

    private final Origins origins;
    private final OrgsConfig config;

    TokenMechanism(Origins origins, OrgsConfig config) {
        this.origins = origins;
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        return Uni.createFrom().item(() -> presented(request)).chain(presented -> presented
                .map(credential -> authenticate(credential, request, identities))
                .orElseGet(() -> Uni.createFrom().nullItem()));
    }

    private static Uni<SecurityIdentity> authenticate(
            Credential credential, RoutingContext request, IdentityProviderManager identities) {
        credential.source().rememberIn(request);
        var authentication = new TokenAuthenticationRequest(new TokenCredential(credential.token(), SCHEME));
        return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(authentication, request));
    }

    private Optional<Credential> presented(RoutingContext request) {
        return Credential.presented(request.request(), config.cookie().name(), readsTheQuery(request.normalizedPath()))
                .map(credential -> fromAllowedOrigin(credential, request));
    }

    private Credential fromAllowedOrigin(Credential credential, RoutingContext request) {
        if (credential.source() == CredentialSource.COOKIE
                && Origins.isChange(request.request())
                && !origins.allow(request.request())) {
            throw new RefusedException(Refusal.ORIGIN_NOT_ALLOWED);
        }
        return credential;
    }

    private boolean readsTheQuery(String path) {
        String prefix = config.spaApi().prefix();
        String own = path.startsWith(prefix + "/") ? path.substring(prefix.length()) : path;
        return own.equals("/me") || own.equals("/organizations") || own.startsWith("/organizations/");
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom()
                .item(new ChallengeData(
                        HttpResponseStatus.UNAUTHORIZED.code(),
                        HttpHeaderNames.WWW_AUTHENTICATE,
                        BearerChallenge.MISSING));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, SCHEME));
    }
}
