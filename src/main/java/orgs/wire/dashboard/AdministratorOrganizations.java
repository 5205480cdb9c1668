package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import orgs.access.Action;
import orgs.config.OrgsConfig;
import orgs.directory.OrganizationQueries;

/** A1 to A3. A1 says {@code invalid-organizationid}. */
@Path("/api/administrator/organizations")
@Authenticated
@Produces(Media.JSON)
@Tag(name = "Dashboard API")
public class AdministratorOrganizations {
    private final DashboardRequests calls;
    private final OrganizationQueries organizations;
    private final DashboardJson shapes;
    private final OrgsConfig config;

    AdministratorOrganizations(
            DashboardRequests calls, OrganizationQueries organizations, DashboardJson shapes, OrgsConfig config) {
        this.calls = calls;
        this.organizations = organizations;
        this.shapes = shapes;
        this.config = config;
    }

    @GET
    @Path("/organization")
    @Operation(summary = "Read any organization, as a system administrator")
    @Parameter(name = "organizationid", in = QUERY, required = true)
    public Uni<OrganizationJson> read() {
        return calls.byAdministrator()
                .chain(call -> organizations.find(call.caller(), call.query().organizationId(), Action.READ))
                .map(shapes::organization);
    }

    @GET
    @Path("/organizations")
    @Operation(summary = "List all organizations, or those whose primary owner an account is")
    @Parameter(name = "accountid", in = QUERY)
    @Parameter(name = "offset", in = QUERY)
    @Parameter(name = "limit", in = QUERY)
    @Parameter(name = "all", in = QUERY)
    public Uni<List<OrganizationJson>> list() {
        return calls.byAdministrator()
                .chain(call -> organizations.listEverywhere(
                        call.caller(),
                        call.query().text("accountid"),
                        call.query().window(config.dashboardApi().pageSize())))
                .map(shapes::organizations);
    }

    @GET
    @Path("/organizations-count")
    @Operation(summary = "Count them")
    @Parameter(name = "accountid", in = QUERY)
    public Uni<Long> count() {
        return calls.byAdministrator()
                .chain(call -> organizations.countEverywhere(
                        call.caller(), call.query().text("accountid")));
    }
}
