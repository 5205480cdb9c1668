package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.access.Action;
import orgs.directory.OrganizationQueries;
import orgs.session.CurrentCaller;

/** A1 to A3. A1 says {@code invalid-organizationid}. */
@Path("/api/administrator/organizations")
@Cancellable(false)
@RolesAllowed(CurrentCaller.SYSTEM_ADMINISTRATOR)
@Produces(Media.JSON)
public class AdministratorOrganizations {
    private final DashboardRequests requests;
    private final OrganizationQueries organizations;
    private final DashboardJson json;

    AdministratorOrganizations(DashboardRequests requests, OrganizationQueries organizations, DashboardJson json) {
        this.requests = requests;
        this.organizations = organizations;
        this.json = json;
    }

    @GET
    @Path("/organization")
    @Operation(operationId = "readAnyOrganization", summary = "Read any organization, as a system administrator")
    @Parameter(name = "organizationid", in = QUERY, required = true)
    public Uni<OrganizationJson> read() {
        return organizations
                .find(requests.administrator(), requests.query().organizationId(), Action.READ)
                .map(json::organization);
    }

    @GET
    @Path("/organizations")
    @Operation(
            operationId = "listAllOrganizations",
            summary = "List all organizations, or those whose primary owner an account is")
    @Parameter(name = "accountid", in = QUERY)
    public Uni<List<OrganizationJson>> list() {
        return organizations
                .listEverywhere(
                        requests.administrator(),
                        requests.query().accountFilter(),
                        requests.query().range())
                .map(json::organizations);
    }

    @GET
    @Path("/organizations-count")
    @Operation(operationId = "countAllOrganizations", summary = "Count them")
    @Parameter(name = "accountid", in = QUERY)
    public Uni<Long> count() {
        return organizations.countEverywhere(
                requests.administrator(), requests.query().accountFilter());
    }
}
