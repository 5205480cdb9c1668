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
import orgs.member.MemberQueries;
import orgs.session.CurrentCaller;

/** A7 to A9. A7 says {@code invalid-membershipid}, {@code invalid-organizationid}. */
@Path("/api/administrator/organizations")
@Cancellable(false)
@RolesAllowed(CurrentCaller.SYSTEM_ADMINISTRATOR)
@Produces(Media.JSON)
public class AdministratorMemberships {
    private final DashboardRequests requests;
    private final MemberQueries memberships;
    private final DashboardJson json;

    AdministratorMemberships(DashboardRequests requests, MemberQueries memberships, DashboardJson json) {
        this.requests = requests;
        this.memberships = memberships;
        this.json = json;
    }

    @GET
    @Path("/membership")
    @Operation(operationId = "readAnyMembership", summary = "Read any membership, as a system administrator")
    @Parameter(name = "membershipid", in = QUERY, required = true)
    public Uni<MembershipJson> read() {
        return memberships
                .find(requests.administrator(), requests.query().membershipId(), Action.READ)
                .map(json::membership);
    }

    @GET
    @Path("/memberships")
    @Operation(
            operationId = "listAllMemberships",
            summary = "List all memberships, those of an account, or those of an organization")
    @Parameter(name = "accountid", in = QUERY)
    @Parameter(name = "organizationid", in = QUERY)
    public Uni<List<MembershipJson>> list() {
        return memberships
                .listEverywhere(
                        requests.administrator(),
                        requests.query().filter(),
                        requests.query().range())
                .map(json::memberships);
    }

    @GET
    @Path("/memberships-count")
    @Operation(operationId = "countAllMemberships", summary = "Count them")
    @Parameter(name = "accountid", in = QUERY)
    @Parameter(name = "organizationid", in = QUERY)
    public Uni<Long> count() {
        return memberships.countEverywhere(
                requests.administrator(), requests.query().filter());
    }
}
