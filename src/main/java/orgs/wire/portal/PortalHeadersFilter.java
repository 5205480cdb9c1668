package orgs.wire.portal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import orgs.wire.Dialect;

/**
 * What answers of the Portal API carry beside what all answers do (docs/contracts/portal.md §1.6): other sites may show them, nobody keeps them unless
 * they say so.
 */
public class PortalHeadersFilter {
    private static final Map<String, String> ALWAYS =
            Map.of("X-XSS-Protection", "1; mode=block", "Cross-Origin-Resource-Policy", "cross-origin");
    private static final Map<String, String> NOT_KEPT = Map.of(
            HttpHeaders.CACHE_CONTROL,
            "no-store, no-cache, must-revalidate, proxy-revalidate",
            "Pragma",
            "no-cache",
            HttpHeaders.EXPIRES,
            "0",
            "Surrogate-Control",
            "no-store");

    @ServerResponseFilter
    public void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (Dialect.of(request.getUriInfo().getPath()) != Dialect.PORTAL) {
            return;
        }
        var headers = response.getHeaders();
        ALWAYS.forEach(headers::putSingle);
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            NOT_KEPT.forEach(headers::putSingle);
        }
    }
}
