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
import orgs.config.OrgsConfig;
import orgs.invitation.InvitationMemberships;

/** U14 and U15. Both say INV. */
@Path("/api/user/organizations")
@Authenticated
@Produces(Media.JSON)
@Tag(name = "Dashboard API")
public class InvitationMembershipReads {
    private final DashboardRequests calls;
    private final InvitationMemberships memberships;
    private final DashboardJson shapes;
    private final OrgsConfig config;

    InvitationMembershipReads(
            DashboardRequests calls, InvitationMemberships memberships, DashboardJson shapes, OrgsConfig config) {
        this.calls = calls;
        this.memberships = memberships;
        this.shapes = shapes;
        this.config = config;
    }

    @GET
    @Path("/invitation-memberships")
    @Operation(summary = "List the memberships that an invitation made")
    @Parameter(name = "invitationid", in = QUERY, required = true)
    @Parameter(name = "offset", in = QUERY)
    @Parameter(name = "limit", in = QUERY)
    @Parameter(name = "all", in = QUERY)
    public Uni<List<MembershipJson>> list() {
        return calls.byUser()
                .chain(call -> memberships.list(
                        call.caller(),
                        call.query().invitationId(),
                        call.query().window(config.dashboardApi().pageSize())))
                .map(made -> made.stream().map(shapes::bareMembership).toList());
    }

    @GET
    @Path("/invitation-memberships-count")
    @Operation(summary = "Count them")
    @Parameter(name = "invitationid", in = QUERY, required = true)
    public Uni<Long> count() {
        return calls.byUser()
                .chain(call -> memberships.count(call.caller(), call.query().invitationId()));
    }
}
