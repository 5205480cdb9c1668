package orgs.wire;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * {@code If-None-Match} compares weakly (RFC 9110, §13.1.2), the framework strongly. A proxy that compresses an answer
 * marks its tag as weak; all our own are strong, so that without the mark both comparisons are one.
 */
public class WeakComparisonFilter {

    @ServerRequestFilter(preMatching = true)
    public void filter(ContainerRequestContext request) {
        request.getHeaders().computeIfPresent(HttpHeaders.IF_NONE_MATCH, (name, tags) -> tags.stream()
                .map(tag -> tag.replace("W/\"", "\""))
                .toList());
    }
}
