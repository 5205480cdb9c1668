package orgs.wire;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.common.util.DateUtil;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Two conditions count, those that save an answer. {@code If-None-Match} compares weakly (RFC 9110, §13.1.2), the
 * framework strongly: a proxy that compresses an answer marks its tag as weak; all our own are strong, so that without
 * the mark both comparisons are one. {@code If-Modified-Since} must be a time (§13.1.3), else it is as if it were not
 * there; the framework would fail. Those that guard a change are known to no route.
 */
public class ConditionsFilter {

    @ServerRequestFilter(preMatching = true)
    public void filter(ContainerRequestContext request) {
        MultivaluedMap<String, String> headers = request.getHeaders();
        headers.computeIfPresent(HttpHeaders.IF_NONE_MATCH, (name, tags) -> tags.stream()
                .map(tag -> tag.replace("W/\"", "\""))
                .toList());
        headers.computeIfPresent(
                HttpHeaders.IF_MODIFIED_SINCE,
                (name, times) -> times.stream().allMatch(ConditionsFilter::isTime) ? times : null);
        headers.remove(HttpHeaders.IF_MATCH);
        headers.remove(HttpHeaders.IF_UNMODIFIED_SINCE);
    }

    private static boolean isTime(String text) {
        try {
            DateUtil.parseDate(text);
            return true;
        } catch (DateUtil.DateParseException none) {
            return false;
        }
    }
}
