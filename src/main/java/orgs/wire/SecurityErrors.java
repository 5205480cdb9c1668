package orgs.wire;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import orgs.refusal.Refusal;

/** What Quarkus' own security says, as the dialect that was spoken to says it: with its body, its status and its {@code WWW-Authenticate}. */
public class SecurityErrors {

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException anonymous, UriInfo uri) {
        return Dialect.of(uri.getPath()).refused(Refusal.CREDENTIAL_MISSING);
    }

    @ServerExceptionMapper
    public Response notAuthenticated(AuthenticationFailedException failed, UriInfo uri) {
        return Dialect.of(uri.getPath()).refused(Refusal.CREDENTIAL_INVALID);
    }

    /** The caller has not the role that the endpoint demands. */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, UriInfo uri) {
        return Dialect.of(uri.getPath()).failed(Failure.FORBIDDEN);
    }
}
