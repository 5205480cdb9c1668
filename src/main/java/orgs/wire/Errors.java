package orgs.wire;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import orgs.operations.TransientFailure;
import orgs.refusal.Constraints;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.session.CurrentCaller;
import orgs.wire.portal.RouteErrors;

/** Turns whatever failed into the answer of the dialect that was spoken to. */
public class Errors {
    private static final Logger LOG = Logger.getLogger(Errors.class);
    private static final String MULTIPART_PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

    /** Somebody's account is not there, and it may be the caller's. */
    private static final Set<Refusal> ACCOUNT_IS_GONE = Set.of(Refusal.CREDENTIAL_INVALID, Refusal.ACCOUNT_NOT_FOUND);

    private final RouteErrors portal;
    private final CurrentCaller caller;

    Errors(RouteErrors portal, CurrentCaller caller) {
        this.portal = portal;
        this.caller = caller;
    }

    @ServerExceptionMapper
    public Response refused(RefusedException refused, UriInfo uri, ResourceInfo route) {
        Response answer = answer(refused.refusal(), uri, route);
        return refused.retryAfter()
                .map(wait -> Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds()))
                        .build())
                .orElse(answer);
    }

    /** The loser of a race learns from the database what the winner did. */
    @ServerExceptionMapper
    public Response violated(ConstraintViolationException violation, UriInfo uri, ResourceInfo route) {
        var refusal = Constraints.refusal(violation.getConstraintName());
        refusal.filter(ACCOUNT_IS_GONE::contains).ifPresent(gone -> caller.forget());
        return refusal.map(told -> answer(told, uri, route)).orElseGet(() -> broken(violation, uri));
    }

    @ServerExceptionMapper
    public Response rejected(WebApplicationException rejection, UriInfo uri) {
        var failure = Failure.ofStatus(rejection.getResponse().getStatus());
        return failure == Failure.BROKEN ? broken(rejection, uri) : dialect(uri).failed(failure);
    }

    @ServerExceptionMapper
    public Response failed(FailedRequestException failed, UriInfo uri) {
        return dialect(uri).failed(failed.failure());
    }

    /** A form that breaks off is its sender's fault; every other failure to read or write is ours. */
    @ServerExceptionMapper
    public Response interrupted(IOException cause, UriInfo uri) {
        boolean isForm = cause.getStackTrace().length > 0
                && cause.getStackTrace()[0].getClassName().startsWith(MULTIPART_PARSER);
        return isForm ? dialect(uri).failed(Failure.MALFORMED) : broken(cause, uri);
    }

    @ServerExceptionMapper
    public Response broken(Throwable cause, UriInfo uri) {
        if (TransientFailure.isOutage(cause)) {
            LOG.warnf("Request failed for now: %s", cause.getMessage());
            return dialect(uri).refused(Refusal.UNAVAILABLE);
        }
        LOG.error("Request failed", cause);
        return dialect(uri).failed(Failure.BROKEN);
    }

    private Response answer(Refusal refusal, UriInfo uri, ResourceInfo route) {
        Dialect dialect = dialect(uri);
        return dialect == Dialect.PORTAL ? portal.refused(refusal, route) : dialect.refused(refusal);
    }

    private static Dialect dialect(UriInfo uri) {
        return Dialect.of(uri.getPath());
    }
}
