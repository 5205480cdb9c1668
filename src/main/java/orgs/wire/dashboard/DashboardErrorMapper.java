package orgs.wire.dashboard;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what this API's own checks complain about. */
public class DashboardErrorMapper {

    @ServerExceptionMapper
    public Response complained(DashboardException complained) {
        return DashboardErrors.answer(complained.complaint());
    }
}
