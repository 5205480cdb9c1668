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
import orgs.invitation.InvitationMemberships;

/** U14 and U15. Both say INV. */
@Path("/api/user/organizations")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class InvitationMembershipReads {
    private final DashboardRequests requests;
    private final InvitationMemberships memberships;
    private final DashboardJson json;

    InvitationMembershipReads(DashboardRequests requests, InvitationMemberships memberships, DashboardJson json) {
        this.requests = requests;
        this.memberships = memberships;
        this.json = json;
    }

    @GET
    @Path("/invitation-memberships")
    @Operation(operationId = "listInvitationMemberships", summary = "List the memberships that an invitation made")
    @Parameter(name = "invitationid", in = QUERY, required = true)
    public Uni<List<MembershipJson>> list() {
        return memberships
                .list(
                        requests.caller(),
                        requests.query().invitationId(),
                        requests.query().range())
                .map(made -> made.stream().map(json::bareMembership).toList());
    }

    @GET
    @Path("/invitation-memberships-count")
    @Operation(operationId = "countInvitationMemberships", summary = "Count them")
    @Parameter(name = "invitationid", in = QUERY, required = true)
    public Uni<Long> count() {
        return memberships.count(requests.caller(), requests.query().invitationId());
    }
}
