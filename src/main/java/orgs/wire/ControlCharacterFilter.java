package orgs.wire;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses addresses with control characters in any spelling: no id, slug or search has any, and PostgreSQL knows no NUL. */
public class ControlCharacterFilter {
    private static final Pattern CONTROL = Pattern.compile("%[01][0-9a-fA-F]|%7[fF]|\\p{Cntrl}");

    @ServerRequestFilter
    public Optional<Response> filter(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        if (CONTROL.matcher(uri.getRequestUri().toString()).find()) {
            return Optional.of(Dialect.of(uri.getPath()).failed(Failure.MALFORMED));
        }
        return Optional.empty();
    }
}
