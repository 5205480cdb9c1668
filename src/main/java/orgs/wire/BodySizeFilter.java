package orgs.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Refuses a request that announces a larger body than its route takes, before it is read. The server's own limit has to
 * be that of the largest: a picture in a form.
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
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
    }

    private void check(RoutingContext request) {
        long announced = announced(request);
        if (announced > LARGEST) {
            refuse(request, Failure.TOO_LARGE);
        } else if (announced > USUAL
                && !UPLOAD.matcher(request.normalizedPath()).matches()) {
            refuse(request, Failure.TOO_LARGE_FOR_ROUTE);
        } else {
            request.next();
        }
    }

    private void refuse(RoutingContext request, Failure failure) {
        var refused = Dialect.of(request.normalizedPath()).failed(failure);
        request.response()
                .setStatusCode(refused.getStatus())
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(json(refused.getEntity()));
    }

    private Buffer json(Object body) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Our own records can be written", impossible);
        }
    }

    private static long announced(RoutingContext request) {
        try {
            String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
