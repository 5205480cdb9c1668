package orgs.wire;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import orgs.operations.Outage;
import orgs.refusal.Constraints;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Turns whatever failed into the answer of the dialect that was spoken to. */
public class Errors {
    private static final Logger LOG = Logger.getLogger(Errors.class);

    @ServerExceptionMapper
    public Response refused(RefusedException refused, UriInfo uri) {
        return dialect(uri).refused(refused.refusal());
    }

    @ServerExceptionMapper
    public Response invalid(InvalidBodyException invalid, UriInfo uri) {
        return dialect(uri).invalid(invalid.issues());
    }

    /** The loser of a race learns from the database what the winner did. */
    @ServerExceptionMapper
    public Response violated(ConstraintViolationException violation, UriInfo uri) {
        return Constraints.refusal(violation.getConstraintName())
                .map(dialect(uri)::refused)
                .orElseGet(() -> broken(violation, uri));
    }

    @ServerExceptionMapper
    public Response rejected(WebApplicationException rejection, UriInfo uri) {
        var failure = Failure.ofStatus(rejection.getResponse().getStatus());
        return failure == Failure.BROKEN ? broken(rejection, uri) : dialect(uri).failed(failure);
    }

    @ServerExceptionMapper
    public Response broken(Throwable cause, UriInfo uri) {
        if (Outage.isOutage(cause)) {
            LOG.warnf("Request failed for now: %s", cause.getMessage());
            return dialect(uri).refused(Refusal.UNAVAILABLE);
        }
        LOG.error("Request failed", cause);
        return dialect(uri).failed(Failure.BROKEN);
    }

    private static Dialect dialect(UriInfo uri) {
        return Dialect.of(uri.getPath());
    }
}
