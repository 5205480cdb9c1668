package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import orgs.invitation.CodeInvitations;

/** U9. Says INV, {@code invalid-invitation}. */
@Path("/api/user/organizations/set-invitation-terminated")
@Authenticated
@Produces(Media.JSON)
@Tag(name = "Dashboard API")
public class SetInvitationTerminated {
    private final DashboardRequests calls;
    private final CodeInvitations invitations;
    private final DashboardJson shapes;

    SetInvitationTerminated(DashboardRequests calls, CodeInvitations invitations, DashboardJson shapes) {
        this.calls = calls;
        this.invitations = invitations;
        this.shapes = shapes;
    }

    @PATCH
    @Operation(summary = "Close an invitation for many")
    @Parameter(name = "invitationid", in = QUERY, required = true)
    public Uni<InvitationJson> terminate() {
        return calls.byUser()
                .chain(call -> invitations.terminate(call.caller(), call.query().invitationId()))
                .map(shapes::invitation);
    }
}
