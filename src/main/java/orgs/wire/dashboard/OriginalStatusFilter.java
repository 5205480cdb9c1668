package orgs.wire.dashboard;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import orgs.config.OrgsConfig;

/**
 * Answers with the original module's statuses, for clients that were written for them and where the configuration says
 * so.
 */
public class OriginalStatusFilter {
    private final boolean isOriginal;

    OriginalStatusFilter(OrgsConfig config) {
        isOriginal = config.dashboardApi().originalStatuses();
    }

    @ServerResponseFilter
    public void filter(ContainerResponseContext response) {
        if (isOriginal && response.getEntity() instanceof ErrorJson error) {
            response.setStatus(error.originalStatus());
        }
    }
}
