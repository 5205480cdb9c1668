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
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.access.Action;
import orgs.directory.OrganizationQueries;

/** U5 says ORG; U6 and U7 say ACC. */
@Path("/api/user/organizations")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class OrganizationReads {
    private final DashboardRequests requests;
    private final OrganizationQueries organizations;
    private final DashboardJson json;

    OrganizationReads(DashboardRequests requests, OrganizationQueries organizations, DashboardJson json) {
        this.requests = requests;
        this.organizations = organizations;
        this.json = json;
    }

    @GET
    @Path("/organization")
    @Operation(operationId = "readDashboardOrganization", summary = "Read an organization, as a member")
    @Parameter(name = "organizationid", in = QUERY, required = true)
    public Uni<OrganizationJson> read() {
        return organizations
                .find(requests.caller(), requests.query().organizationId(), Action.READ)
                .map(json::organization);
    }

    @GET
    @Path("/organizations")
    @Operation(
            operationId = "listDashboardOrganizations",
            summary = "List the organizations that the account is a member of")
    @Parameter(name = "accountid", in = QUERY, required = true)
    public Uni<List<OrganizationJson>> list() {
        return requests.namedCaller()
                .chain(caller ->
                        organizations.listJoined(caller, requests.query().range()))
                .map(json::organizations);
    }

    @GET
    @Path("/organizations-count")
    @Operation(operationId = "countDashboardOrganizations", summary = "Count them")
    @Parameter(name = "accountid", in = QUERY, required = true)
    public Uni<Long> count() {
        return requests.namedCaller().chain(organizations::countJoined);
    }
}
