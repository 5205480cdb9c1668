package orgs.wire.portal;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import orgs.session.CurrentCaller;

/**
 * Below its mount points the Portal API tells nothing to the anonymous, not even which routes and methods there are (docs/contracts/portal.md §1.2). The
 * routes themselves say who may ask; this is for requests that find no route.
 */
public class PortalAuthenticationFilter {
    private final CurrentCaller caller;

    PortalAuthenticationFilter(CurrentCaller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(preMatching = true)
    public Uni<Void> requireCaller(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        boolean isOpen = !PortalPaths.contain(path) || PortalPaths.isPublic(request.getMethod(), path);
        return isOpen ? Uni.createFrom().voidItem() : caller.caller().replaceWithVoid();
    }
}
