package orgs.wire.portal;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import orgs.wire.Dialect;

/** Says in words what the server would say with a bare status: a request that announces more than 10 MiB is not read (contract §1.5). */
@ApplicationScoped
public class PortalRequestSize {
    private static final long MAX = 10L * 1024 * 1024;
    private static final int BEFORE_THE_SERVERS_OWN = 1000;

    void register(@Observes Filters filters) {
        filters.register(PortalRequestSize::check, BEFORE_THE_SERVERS_OWN);
    }

    private static void check(RoutingContext request) {
        if (Dialect.of(request.normalizedPath()) != Dialect.PORTAL || length(request) <= MAX) {
            request.next();
            return;
        }
        var body = new JsonObject().put("error", "Request too large").put("message", "Request size exceeds 10MB limit");
        request.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(body.toBuffer());
    }

    private static long length(RoutingContext request) {
        try {
            String announced = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            return announced == null ? 0 : Long.parseLong(announced);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
