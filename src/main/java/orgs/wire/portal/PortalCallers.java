package orgs.wire.portal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import orgs.access.Caller;
import orgs.session.CurrentCaller;

/** Who asks: through this API system administrators read and manage every organization. */
@ApplicationScoped
public class PortalCallers {
    private final CurrentCaller callers;

    PortalCallers(CurrentCaller callers) {
        this.callers = callers;
    }

    Uni<Caller> caller() {
        return callers.caller().map(Caller::everywhere);
    }
}
