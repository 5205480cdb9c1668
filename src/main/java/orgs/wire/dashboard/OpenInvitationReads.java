package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.invitation.CodeQueries;
import orgs.invitation.OpenInvitation;

/**
 * U16 and U17. Both say OPEN, and {@code invalid-organizationid} when the organization is gone. Neither shows a code or
 * a PIN.
 */
@Path("/api/user/organizations")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class OpenInvitationReads {
    private final DashboardRequests requests;
    private final CodeQueries invitations;
    private final DashboardJson json;

    OpenInvitationReads(DashboardRequests requests, CodeQueries invitations, DashboardJson json) {
        this.requests = requests;
        this.invitations = invitations;
        this.json = json;
    }

    @GET
    @Path("/open-invitation")
    @Operation(operationId = "readOpenInvitation", summary = "Read an invitation by its id")
    @Parameter(name = "invitationid", in = QUERY, required = true)
    public Uni<InvitationJson> invitation() {
        return open().map(open -> json.invitation(open.invitation()));
    }

    @GET
    @Path("/open-invitation-organization")
    @Operation(operationId = "readInvitingOrganization", summary = "Read where an invitation leads")
    @Parameter(name = "invitationid", in = QUERY, required = true)
    public Uni<OrganizationJson> organization() {
        return open().map(open -> json.organizationWithoutPin(open.organization()));
    }

    private Uni<OpenInvitation> open() {
        return invitations.findOpen(requests.caller(), requests.query().invitationId());
    }
}
