package orgs.wire;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import orgs.operations.LogContext;

/** Lets the log tell what organization a request names, whether or not there is one. */
public class OrganizationLogFilter {
    private static final Pattern ID = Pattern.compile("orgn_[0-9a-z]{1,40}");

    @ServerRequestFilter
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        Stream.of(first(uri.getPathParameters(), "organizationId"), first(uri.getQueryParameters(), "organizationid"))
                .flatMap(Optional::stream)
                .filter(id -> ID.matcher(id).matches())
                .findFirst()
                .ifPresent(LogContext::organization);
    }

    private static Optional<String> first(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name));
    }
}
