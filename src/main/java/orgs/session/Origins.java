package orgs.session;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import orgs.config.OrgsConfig;

/**
 * Whose pages may change something with the cookie, which browsers send along by themselves. Browsers say where a request comes from; what does not say it is no
 * browser, has no reason to use the cookie, and is refused.
 */
@ApplicationScoped
class Origins {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Set<String> allowed;

    Origins(OrgsConfig config) {
        allowed = new HashSet<>(config.cookie().allowedOrigins().orElse(List.of()));
    }

    static boolean isChange(HttpServerRequest request) {
        return !READING.contains(request.method());
    }

    /** Whether the request comes from a page of the service's own origin or of an allowed one. */
    boolean allow(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if ("same-origin".equals(site) || (origin != null && allowed.contains(origin))) {
            return true;
        }
        // Browsers that do not send Sec-Fetch-Site yet.
        return site == null && origin != null && origin.equals(request.scheme() + "://" + request.authority());
    }
}
