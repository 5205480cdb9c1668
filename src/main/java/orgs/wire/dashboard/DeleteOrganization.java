package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.lifecycle.OrganizationLifecycle;

/** U4. Says ORG, OWN. */
@Path("/api/user/organizations/delete-organization")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class DeleteOrganization {
    private final DashboardRequests requests;
    private final OrganizationLifecycle organizations;

    DeleteOrganization(DashboardRequests requests, OrganizationLifecycle organizations) {
        this.requests = requests;
        this.organizations = organizations;
    }

    @DELETE
    @Operation(
            operationId = "deleteDashboardOrganization",
            summary = "Delete an organization",
            description = "At once nobody sees it any more, nor what belongs to it.")
    @Parameter(name = "organizationid", in = QUERY, required = true)
    public Uni<Boolean> delete() {
        return organizations
                .delete(requests.caller(), requests.query().organizationId())
                .replaceWith(true);
    }
}
