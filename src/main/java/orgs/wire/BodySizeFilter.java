package orgs.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a request that announces a larger body than its route takes: before it is read, and when it is known who asks. Only what is larger than the server
 * takes at all, which is as much as the largest route needs (a picture in a form), is refused before; the server would do that by itself, in no dialect.
 */
@ApplicationScoped
public class BodySizeFilter {
    private static final long LARGEST = 10L * 1024 * 1024;
    private static final long USUAL = 1024 * 1024;
    private static final Pattern UPLOAD = Pattern.compile("/api/organizations/([^/]+|slug/[^/]+)/logo");
    private static final int BEFORE_THE_SERVERS_OWN = 1000;

    private final ObjectMapper mapper;

    BodySizeFilter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseTooLargeForTheServer, BEFORE_THE_SERVERS_OWN);
    }

    private void refuseTooLargeForTheServer(RoutingContext request) {
        if (announced(request.request().getHeader(HttpHeaders.CONTENT_LENGTH)) <= LARGEST) {
            request.next();
            return;
        }
        var refused = Dialect.of(request.normalizedPath()).failed(Failure.TOO_LARGE);
        request.response()
                .setStatusCode(refused.getStatus())
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(json(refused.getEntity()));
    }

    @ServerRequestFilter
    public Optional<Response> refuseTooLargeForTheRoute(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (announced(request.getHeaderString(HttpHeaders.CONTENT_LENGTH.toString())) <= USUAL
                || UPLOAD.matcher(path).matches()) {
            return Optional.empty();
        }
        return Optional.of(Response.fromResponse(Dialect.of(path).failed(Failure.TOO_LARGE_FOR_ROUTE))
                .header(HttpHeaders.CONNECTION.toString(), HttpHeaders.CLOSE)
                .build());
    }

    private Buffer json(Object body) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Our own records can be written", impossible);
        }
    }

    private static long announced(String contentLength) {
        try {
            return contentLength == null ? 0 : Long.parseLong(contentLength);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
