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

/** U5 says ORG; U6 and U7 say ACC. */
@Path("/api/user/organizations")
@Authenticated
@Produces(Media.JSON)
@Tag(name = "Dashboard API")
public class OrganizationReads {
    private final DashboardRequests calls;
    private final OrganizationQueries organizations;
    private final DashboardJson shapes;
    private final OrgsConfig config;

    OrganizationReads(
            DashboardRequests calls, OrganizationQueries organizations, DashboardJson shapes, OrgsConfig config) {
        this.calls = calls;
        this.organizations = organizations;
        this.shapes = shapes;
        this.config = config;
    }

    @GET
    @Path("/organization")
    @Operation(summary = "Read an organization, as a member")
    @Parameter(name = "organizationid", in = QUERY, required = true)
    public Uni<OrganizationJson> read() {
        return calls.byUser()
                .chain(call -> organizations.find(call.caller(), call.query().organizationId(), Action.READ))
                .map(shapes::organization);
    }

    @GET
    @Path("/organizations")
    @Operation(summary = "List the organizations that the account is a member of")
    @Parameter(name = "accountid", in = QUERY, required = true)
    @Parameter(name = "offset", in = QUERY)
    @Parameter(name = "limit", in = QUERY)
    @Parameter(name = "all", in = QUERY)
    public Uni<List<OrganizationJson>> list() {
        return calls.byNamedAccount()
                .chain(call -> organizations.listJoined(
                        call.caller(), call.query().window(config.dashboardApi().pageSize())))
                .map(shapes::organizations);
    }

    @GET
    @Path("/organizations-count")
    @Operation(summary = "Count them")
    @Parameter(name = "accountid", in = QUERY, required = true)
    public Uni<Long> count() {
        return calls.byNamedAccount().chain(call -> organizations.countJoined(call.caller()));
    }
}
