package orgs.wire.dashboard;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.session.TrustedAccountIdentityProvider;
import orgs.text.StorableText;
import orgs.throttle.FailureLimit;
import orgs.throttle.FailureThrottle;
import orgs.throttle.ThrottleKey;
import orgs.wire.ClientAddress;
import orgs.wire.Dialect;

/**
 * An application server names the account for which it acts; the session is only recorded. Whatever else the request
 * carries is ignored: its secret is right, or the request ends here. Without its header, and on every other API, there
 * is nothing to read.
 */
@ApplicationScoped
public class ApplicationServerMechanism implements HttpAuthenticationMechanism {
    private static final String NAME = "x-application-server";
    private static final String TOKEN = "x-application-server-token";
    private static final String ACCOUNT = "x-accountid";
    private static final String SESSION = "x-sessionid";
    private static final int MAX_LENGTH = 255;
    private static final String VERIFIED = ApplicationServerMechanism.class.getName();

    private final ApplicationServer server;
    private final FailureThrottle attempts;
    private final ClientAddress address;

    ApplicationServerMechanism(ApplicationServer server, FailureThrottle attempts, ClientAddress address) {
        this.server = server;
        this.attempts = attempts;
        this.address = address;
    }

    /** Whether a request to this API comes, or pretends to come, from an application server. */
    static boolean concerns(RoutingContext request) {
        return request.request().headers().contains(NAME) && Dialect.of(request.normalizedPath()) == Dialect.DASHBOARD;
    }

    /** Whether the request came from the application server. */
    static boolean isVerified(RoutingContext request) {
        return request.get(VERIFIED) != null;
    }

    /** Asked before tokens are looked for. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        return concerns(request)
                ? verify(request).chain(() -> identities.authenticate(named(request)))
                : Uni.createFrom().nullItem();
    }

    /** The right secret is never refused, however many wrong ones came from the same address: only who guesses has to wait. */
    private Uni<Void> verify(RoutingContext context) {
        if (!server.isConfigured()) {
            return refused();
        }
        HttpServerRequest request = context.request();
        String token = request.getHeader(TOKEN);
        if (server.isItself(request.getHeader(NAME), token == null ? "" : token)) {
            context.put(VERIFIED, true);
            return Uni.createFrom().voidItem();
        }
        var client = new ThrottleKey(FailureLimit.APPLICATION_SERVER, address.of(request));
        return attempts.requireOpen(client).chain(() -> attempts.failed(client)).chain(() -> refused());
    }

    private static Uni<Void> refused() {
        return Uni.createFrom().failure(new DashboardException(DashboardError.APPLICATION_SERVER_INVALID));
    }

    private static TrustedAuthenticationRequest named(RoutingContext request) {
        var account = new TrustedAuthenticationRequest(header(request, ACCOUNT));
        account.setAttribute(TrustedAccountIdentityProvider.SESSION_ID, header(request, SESSION));
        HttpSecurityUtils.setRoutingContextAttribute(account, request);
        return account;
    }

    private static String header(RoutingContext request, String name) {
        return Optional.ofNullable(request.request().getHeader(name))
                .filter(value -> !value.isBlank() && value.length() <= MAX_LENGTH)
                .filter(StorableText::isStorable)
                .orElseThrow(() -> new RefusedException(Refusal.CREDENTIAL_MISSING));
    }

    /** Servers do not negotiate: whoever is told to sign in is told by the token's mechanism how. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TrustedAuthenticationRequest.class);
    }
}
