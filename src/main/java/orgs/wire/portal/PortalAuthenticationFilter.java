package orgs.wire.portal;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import orgs.session.CurrentCaller;

/**
 * Below its mount points the Portal API tells nothing to the anonymous, not even which routes and methods there are (docs/contracts/portal.md §1.2). The routes
 * themselves say who may ask; this is for requests that find no route.
 */
public class PortalAuthenticationFilter {
    private static final Pattern PUBLIC =
            Pattern.compile(PortalPaths.ORGANIZATIONS + "/(slug/[^/]+/logo|(?!slug/)[^/]+/logo|invite/[^/]+)");

    private final CurrentCaller caller;

    PortalAuthenticationFilter(CurrentCaller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(preMatching = true)
    public Uni<Void> requireCaller(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        boolean isOpen = !PortalPaths.contain(path) || isPublic(request.getMethod(), path);
        return isOpen ? Uni.createFrom().voidItem() : caller.caller().replaceWithVoid();
    }

    /** Logos and looking at a link. */
    static boolean isPublic(String method, String path) {
        boolean isRead = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        return isRead && PUBLIC.matcher(path).matches();
    }
}
