package orgs.wire;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads the body of a request when it is known who asks and whether they may: as much as its API takes, in the time that an honest client needs, and on no
 * worker thread. Whoever binds a body finds it whole. The framework by itself would wait for ever, on a thread, and count only what is announced.
 */
public class RequestBodyFilter {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** These receive the body by themselves: a picture when the organization is known; and the form of a development tool, which the framework binds. */
    private static final Pattern RECEIVED_ELSEWHERE =
            Pattern.compile("/api/organizations/([^/]+|slug/[^/]+)/logo|/dev/.*");

    @ServerRequestFilter(priority = Priorities.USER + 1000)
    public Uni<Response> read(ContainerRequestContext request, RoutingContext routing) {
        String path = request.getUriInfo().getPath();
        if (!RequestBody.follows(routing.request())
                || RECEIVED_ELSEWHERE.matcher(path).matches()) {
            return Uni.createFrom().nullItem();
        }
        var dialect = Dialect.of(path);
        return RequestBody.read(routing, dialect.largestBody(), PATIENCE)
                .invoke(body -> request.setEntityStream(stream(body)))
                .<Response>replaceWith(() -> null)
                .onFailure(FailedRequestException.class)
                .recoverWithItem(failed -> dialect.failed(((FailedRequestException) failed).failure()));
    }

    private static ByteArrayInputStream stream(Buffer body) {
        return new ByteArrayInputStream(body.getBytes());
    }
}
