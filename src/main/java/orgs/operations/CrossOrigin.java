package orgs.operations;

import io.quarkus.vertx.http.security.CORS;
import io.quarkus.vertx.http.security.HttpSecurity;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import orgs.config.OrgsConfig;

/** Lets the configured origins in, with the cookie if the browser has one for us. */
final class CrossOrigin {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> READ =
            Set.of("authorization", "content-type", "accept", "if-none-match", "x-request-id");
    private static final Set<String> SHOWN =
            Set.of("etag", "location", "retry-after", "www-authenticate", "x-request-id");

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
}
