package orgs.session;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import orgs.access.Caller;
import orgs.config.OrgsConfig;
import orgs.operations.LogContext;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Who sends the current request. Only who asks is told: an endpoint that does not ask is public, whatever token comes along. */
@ApplicationScoped
public class Callers {
    private static final String CALLER = Caller.class.getName();

    private final CurrentVertxRequest current;
    private final Identities identities;
    private final Origins origins;
    private final OrgsConfig config;

    Callers(CurrentVertxRequest current, Identities identities, Origins origins, OrgsConfig config) {
        this.current = current;
        this.identities = identities;
        this.origins = origins;
        this.config = config;
    }

    /**
     * What is checked before a request's body: there is a credential that looks like one, and if it is the cookie, a change comes from an allowed origin.
     *
     * @throws RefusedException {@link Refusal#CREDENTIAL_MISSING}, {@link Refusal#CREDENTIAL_INVALID}, {@link Refusal#ORIGIN_NOT_ALLOWED}
     */
    public void require() {
        credential();
    }

    /**
     * The account behind the credential, made or refreshed when need be; verified once a request. Fails as {@link #require}, with
     * {@link Refusal#CREDENTIAL_INVALID}, and with {@link Refusal#UNAVAILABLE} when an identity provider's keys cannot be had.
     */
    public Uni<Caller> caller() {
        RoutingContext request = current.getCurrent();
        Caller known = request.get(CALLER);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return Uni.createFrom()
                .deferred(() -> identities.of(credential().token()))
                .invoke(caller -> {
                    request.put(CALLER, caller);
                    LogContext.account(caller.accountId());
                });
    }

    /** How the current request carries its credential; empty without one. */
    Optional<Credential> presented() {
        HttpServerRequest request = current.getCurrent().request();
        return Credential.presented(
                request,
                config.cookie().name(),
                readsTheQuery(current.getCurrent().normalizedPath()));
    }

    private Credential credential() {
        HttpServerRequest request = current.getCurrent().request();
        Credential credential = presented().orElseThrow(() -> new RefusedException(Refusal.CREDENTIAL_MISSING));
        if (credential.carrier() == Credential.Carrier.COOKIE && Origins.isChange(request) && !origins.allow(request)) {
            throw new RefusedException(Refusal.ORIGIN_NOT_ALLOWED);
        }
        return credential;
    }

    private boolean readsTheQuery(String path) {
        String prefix = config.spaApi().prefix();
        String own = path.startsWith(prefix + "/") ? path.substring(prefix.length()) : path;
        return own.equals("/me") || own.equals("/organizations") || own.startsWith("/organizations/");
    }
}
