package orgs.wire.spa;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import orgs.config.OrgsConfig;
import orgs.refusal.Refusal;
import orgs.wire.Failure;

/** What holds for every route of the SPA API: the second place it answers at, and what it never takes. */
public class SpaRequestFilter {
    private final OrgsConfig config;

    SpaRequestFilter(OrgsConfig config) {
        this.config = config;
    }

    /** Before the route is looked for. */
    @ServerRequestFilter(preMatching = true)
    public Optional<Response> route(ContainerRequestContext request) {
        String path = withoutPrefix(request);
        if (!SpaPaths.contain(path)) {
            return Optional.empty();
        }
        if (SpaPaths.needOrganizations(path) && !config.organizations().enabled()) {
            return Optional.of(SpaErrors.refused(Refusal.FEATURE_DISABLED));
        }
        // The framework would answer both by itself; the contract declares neither (§2.1).
        if (request.getMethod().equals(HttpMethod.HEAD) || request.getMethod().equals(HttpMethod.OPTIONS)) {
            return Optional.of(SpaErrors.failed(Failure.ROUTE_NOT_FOUND));
        }
        return Optional.empty();
    }

    /** When the caller is known. */
    @ServerRequestFilter
    public Optional<Response> read(ContainerRequestContext request) {
        if (!SpaPaths.contain(request.getUriInfo().getPath())) {
            return Optional.empty();
        }
        // The framework hands an empty parameter on as an absent one.
        if ("".equals(request.getUriInfo().getQueryParameters().getFirst("pageSize"))) {
            return Optional.of(SpaErrors.refused(Refusal.PAGE_INVALID));
        }
        return Optional.empty();
    }

    /** The path below the root; a request below the prefix is sent there, if it is for this API. */
    private String withoutPrefix(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        String prefix = config.spaApi().prefix();
        String below = path.startsWith(prefix + "/") ? path.substring(prefix.length()) : path;
        if (below.equals(path) || !SpaPaths.contain(below)) {
            return path;
        }
        var uri = request.getUriInfo().getRequestUri();
        request.setRequestUri(request.getUriInfo()
                .getRequestUriBuilder()
                .replacePath(uri.getRawPath().substring(prefix.length()))
                .build());
        return below;
    }
}
