package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.invitation.CodeInvitations;

/** U9. Says INV, {@code invalid-invitation}. */
@Path("/api/user/organizations/set-invitation-terminated")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class SetInvitationTerminated {
    private final DashboardRequests requests;
    private final CodeInvitations invitations;
    private final DashboardJson json;

    SetInvitationTerminated(DashboardRequests requests, CodeInvitations invitations, DashboardJson json) {
        this.requests = requests;
        this.invitations = invitations;
        this.json = json;
    }

    @PATCH
    @Operation(operationId = "terminateDashboardInvitation", summary = "Close an invitation for many")
    @Parameter(name = "invitationid", in = QUERY, required = true)
    public Uni<InvitationJson> terminate() {
        return invitations
                .terminate(requests.caller(), requests.query().invitationId())
                .map(json::invitation);
    }
}
