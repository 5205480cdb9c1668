package orgs.wire;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import orgs.refusal.Refusal;
import orgs.refusal.Word;

/** Says the reason of what the server refuses before any API is asked: above all a page of another origin. */
final class ServerRefusalFilter {
    private static final int BEFORE_CORS = 9_000;
    private static final int FORBIDDEN = 403;

    void register(@Observes Filters filters) {
        filters.register(ServerRefusalFilter::watch, BEFORE_CORS);
    }

    private static void watch(RoutingContext request) {
        request.addHeadersEndHandler(ignored ->
                add(request.response().getStatusCode(), request.response().headers()));
        request.next();
    }

    private static void add(int status, MultiMap headers) {
        if (status >= 400 && !headers.contains(RefusalHeader.NAME) && !isPage(headers)) {
            headers.set(RefusalHeader.NAME, reason(status).word());
        }
    }

    /** Pages are for people, and belong to no API. */
    private static boolean isPage(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/html");
    }

    /** What the server itself forbids is an origin (CORS). */
    private static Word reason(int status) {
        return status == FORBIDDEN ? Refusal.ORIGIN_NOT_ALLOWED : Failure.ofStatus(status);
    }
}
