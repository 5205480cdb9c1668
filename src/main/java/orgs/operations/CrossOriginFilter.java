package orgs.operations;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.security.CORS;
import io.quarkus.vertx.http.security.HttpSecurity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import orgs.config.OrgsConfig;

/** Lets the configured origins in, with the cookie if the browser has one for us. */
final class CrossOriginFilter {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> READ =
            Set.of("authorization", "content-type", "accept", "if-none-match", "x-request-id");
    private static final Set<String> SHOWN =
            Set.of("etag", "link", "location", "orgs-refusal", "retry-after", "www-authenticate", "x-request-id");
    private static final int BEFORE_CORS = 9_000;

    void configure(@Observes HttpSecurity security, OrgsConfig config) {
        config.cors()
                .origins()
                .ifPresent(origins -> security.cors(CORS.builder()
                        .origins(Set.copyOf(origins))
                        .methods(METHODS)
                        .headers(READ)
                        .exposedHeaders(SHOWN)
                        .accessControlAllowCredentials()
                        .accessControlMaxAge(Duration.ofHours(1))
                        .build()));
    }

    /** A cache would else show to one origin what was answered to another. */
    void register(@Observes Filters filters, OrgsConfig config) {
        if (config.cors().origins().isPresent()) {
            filters.register(CrossOriginFilter::vary, BEFORE_CORS);
        }
    }

    private static void vary(RoutingContext request) {
        request.addHeadersEndHandler(
                answered -> request.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN));
        request.next();
    }
}
