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
import orgs.invitation.CodeInvitations;

/** U10. Says INV, {@code invalid-invitation}. */
@Path("/api/user/organizations/delete-invitation")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class DeleteInvitation {
    private final DashboardRequests requests;
    private final CodeInvitations invitations;

    DeleteInvitation(DashboardRequests requests, CodeInvitations invitations) {
        this.requests = requests;
        this.invitations = invitations;
    }

    @DELETE
    @Operation(operationId = "deleteDashboardInvitation", summary = "Remove an invitation that brought nobody in")
    @Parameter(name = "invitationid", in = QUERY, required = true)
    public Uni<Boolean> delete() {
        return invitations
                .delete(requests.caller(), requests.query().invitationId())
                .replaceWith(true);
    }
}
