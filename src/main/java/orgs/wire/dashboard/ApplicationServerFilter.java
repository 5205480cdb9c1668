package orgs.wire.dashboard;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import orgs.throttle.FailureLimit;
import orgs.throttle.FailureThrottle;
import orgs.throttle.ThrottleKey;
import orgs.wire.ClientAddress;
import orgs.wire.Dialect;

/**
 * Checks the secret of an application server before anything else happens. A request that presents a wrong one ends here, whatever else it carries; without the
 * header, and on every other API, there is nothing to check.
 */
public class ApplicationServerFilter {
    static final String NAME = "x-application-server";
    private static final String TOKEN = "x-application-server-token";
    private static final String VERIFIED = ApplicationServerFilter.class.getName();

    private final ApplicationServer server;
    private final FailureThrottle attempts;
    private final ClientAddress address;
    private final CurrentVertxRequest current;

    ApplicationServerFilter(
            ApplicationServer server, FailureThrottle attempts, ClientAddress address, CurrentVertxRequest current) {
        this.address = address;
        this.current = current;
        this.server = server;
        this.attempts = attempts;
    }

    /** Whether the request came from the application server. */
    static boolean isVerified(RoutingContext request) {
        return request.get(VERIFIED) != null;
    }

    @ServerRequestFilter(preMatching = true)
    public Uni<Response> filter(ContainerRequestContext request) {
        String name = request.getHeaderString(NAME);
        boolean isConcerned = name != null && Dialect.of(request.getUriInfo().getPath()) == Dialect.DASHBOARD;
        if (!isConcerned) {
            return Uni.createFrom().nullItem();
        }
        if (!server.isConfigured()) {
            return refused();
        }
        var client = new ThrottleKey(FailureLimit.APPLICATION_SERVER, address.ofRequest());
        String token = request.getHeaderString(TOKEN);
        return attempts.requireOpen(client).chain(() -> {
            if (server.isItself(name, token == null ? "" : token)) {
                current.getCurrent().put(VERIFIED, true);
                return Uni.createFrom().nullItem();
            }
            return attempts.failed(client).chain(ApplicationServerFilter::refused);
        });
    }

    private static Uni<Response> refused() {
        return Uni.createFrom().item(DashboardErrors.answer(DashboardError.APPLICATION_SERVER_INVALID));
    }
}
