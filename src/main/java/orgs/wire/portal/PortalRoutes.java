package orgs.wire.portal;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import orgs.session.CurrentCaller;
import orgs.wire.Dialect;

/** Below its mount points the Portal API tells nothing to the anonymous, not even which routes there are (contract §1.2). */
public class PortalRoutes {
    private static final Pattern PUBLIC =
            Pattern.compile("/api/organizations/(slug/[^/]+/logo|(?!slug/)[^/]+/logo|invite/[^/]+)");

    private final CurrentCaller callers;

    PortalRoutes(CurrentCaller callers) {
        this.callers = callers;
    }

    @ServerRequestFilter(preMatching = true)
    public Uni<Void> requireCaller(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        boolean isOpen = Dialect.of(path) != Dialect.PORTAL || isPublic(request.getMethod(), path);
        return isOpen ? Uni.createFrom().voidItem() : callers.caller().replaceWithVoid();
    }

    /** Logos and looking at a link. */
    static boolean isPublic(String method, String path) {
        boolean isRead = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        return isRead && PUBLIC.matcher(path).matches();
    }
}
