package orgs.wire.dashboard;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what this API's own checks refuse. */
public class DashboardErrorMapper {

    @ServerExceptionMapper
    public Response refused(DashboardException refused) {
        return DashboardErrors.answer(refused.error());
    }
}
