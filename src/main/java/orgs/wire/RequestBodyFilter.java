package orgs.wire;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads the body of a request when it is known who asks and whether they may: as much as its API takes, in the time that an honest client needs, and on no
 * worker thread. Whoever binds a body finds it whole. The framework by itself would wait for ever, on a thread, and count only what is announced.
 */
public class RequestBodyFilter {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MemoryBudget memory;

    RequestBodyFilter(MemoryBudget memory) {
        this.memory = memory;
    }

    @ServerRequestFilter(priority = Priorities.USER + 1000)
    public Uni<Response> read(ContainerRequestContext request, RoutingContext routing, ResourceInfo route) {
        if (!RequestBody.follows(routing.request()) || isReadElsewhere(route.getResourceMethod())) {
            return Uni.createFrom().nullItem();
        }
        var dialect = Dialect.of(request.getUriInfo().getPath());
        return RequestBody.read(routing, largestBody(route.getResourceMethod(), dialect), PATIENCE, memory)
                .invoke(body -> request.setEntityStream(stream(body)))
                .<Response>replaceWith(() -> null)
                .onFailure(FailedRequestException.class)
                .recoverWithItem(failed -> dialect.failed(((FailedRequestException) failed).failure()));
    }

    private static int largestBody(Method route, Dialect dialect) {
        return Optional.ofNullable(route.getAnnotation(LargestBody.class))
                .map(LargestBody::value)
                .orElseGet(dialect::largestBody);
    }

    private static boolean isReadElsewhere(Method route) {
        return route.isAnnotationPresent(ReadsBodyItself.class)
                || route.getDeclaringClass().isAnnotationPresent(ReadsBodyItself.class);
    }

    private static ByteArrayInputStream stream(Buffer body) {
        return new ByteArrayInputStream(body.getBytes());
    }
}
