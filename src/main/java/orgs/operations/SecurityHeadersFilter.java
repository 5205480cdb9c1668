package orgs.operations;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * What an answer, an error as well, tells browsers and caches not to do with it, as far as it depends on the answer. What every answer says alike stands in
 * {@code application.properties} ({@code quarkus.http.header}).
 */
final class SecurityHeadersFilter {
    private static final String POLICY = "Content-Security-Policy";
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String PAGE = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final int BEFORE_CORS = 9_000;

    void register(@Observes Filters filters) {
        filters.register(SecurityHeadersFilter::add, BEFORE_CORS);
    }

    private static void add(RoutingContext request) {
        request.addHeadersEndHandler(ignored -> add(request, request.response().headers()));
        request.next();
    }

    private static void add(RoutingContext request, MultiMap headers) {
        if ("https".equals(request.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (is("application/json", type) && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store"); // answers hold tokens, and what one member may see
        }
        if (headers.contains(POLICY)) {
            return; // the page knows better what it needs (orgs.wire.ui)
        }
        boolean page = is("text/html", type);
        if (!page) {
            headers.set(POLICY, DATA);
        } else if (!request.normalizedPath().startsWith("/q/")) {
            headers.set(POLICY, PAGE); // pages below /q are Quarkus' own and not in the product
        }
    }

    private static boolean is(String expected, String type) {
        return type != null && type.startsWith(expected);
    }
}
