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
import orgs.invitation.CodeQueries;
import orgs.session.CurrentCaller;

/** A4 to A6. A4 says {@code invalid-invitationid}, {@code invalid-organizationid}. */
@Path("/api/administrator/organizations")
@Cancellable(false)
@RolesAllowed(CurrentCaller.SYSTEM_ADMINISTRATOR)
@Produces(Media.JSON)
public class AdministratorInvitations {
    private final DashboardRequests requests;
    private final CodeQueries invitations;
    private final DashboardJson json;

    AdministratorInvitations(DashboardRequests requests, CodeQueries invitations, DashboardJson json) {
        this.requests = requests;
        this.invitations = invitations;
        this.json = json;
    }

    @GET
    @Path("/invitation")
    @Operation(operationId = "readAnyInvitation", summary = "Read any invitation, as a system administrator")
    @Parameter(name = "invitationid", in = QUERY, required = true)
    public Uni<InvitationJson> read() {
        return invitations
                .find(requests.administrator(), requests.query().invitationId())
                .map(json::invitation);
    }

    @GET
    @Path("/invitations")
    @Operation(
            operationId = "listAllInvitations",
            summary = "List all invitations, those an account made, or those of an organization")
    @Parameter(name = "accountid", in = QUERY)
    @Parameter(name = "organizationid", in = QUERY)
    public Uni<List<InvitationJson>> list() {
        return invitations
                .listEverywhere(
                        requests.administrator(),
                        requests.query().filter(),
                        requests.query().range())
                .map(json::invitations);
    }

    @GET
    @Path("/invitations-count")
    @Operation(operationId = "countAllInvitations", summary = "Count them")
    @Parameter(name = "accountid", in = QUERY)
    @Parameter(name = "organizationid", in = QUERY)
    public Uni<Long> count() {
        return invitations.countEverywhere(
                requests.administrator(), requests.query().filter());
    }
}
