package orgs.wire.dashboard;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what this API's own checks complain about. */
public class Complaints {

    @ServerExceptionMapper
    public Response complained(ComplaintException complained) {
        return DashboardErrors.answer(complained.complaint());
    }
}
