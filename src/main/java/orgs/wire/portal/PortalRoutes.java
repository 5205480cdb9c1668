package orgs.wire.portal;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import orgs.session.Callers;
import orgs.wire.Dialect;

/** Below its mount points the Portal API tells nothing to the anonymous, not even which routes there are (contract §1.2). */
public class PortalRoutes {
    private static final Pattern PUBLIC =
            Pattern.compile("/api/organizations/(slug/[^/]+/logo|(?!slug/)[^/]+/logo|invite/[^/]+)");

    private final Callers callers;

    PortalRoutes(Callers callers) {
        this.callers = callers;
    }

    @ServerRequestFilter(preMatching = true)
    public Uni<Void> requireCaller(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        boolean isOpen = Dialect.of(path) != Dialect.PORTAL
                || isRead(request) && PUBLIC.matcher(path).matches();
        return isOpen ? Uni.createFrom().voidItem() : callers.caller().replaceWithVoid();
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }
}
