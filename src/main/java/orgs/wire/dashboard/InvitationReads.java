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
import orgs.invitation.CodeQueries;

/** U11 says INV; U12 and U13 say ACC, and with an organization ORG, OWN. */
@Path("/api/user/organizations")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class InvitationReads {
    private final DashboardRequests requests;
    private final CodeQueries invitations;
    private final DashboardJson json;

    InvitationReads(DashboardRequests requests, CodeQueries invitations, DashboardJson json) {
        this.requests = requests;
        this.invitations = invitations;
        this.json = json;
    }

    @GET
    @Path("/invitation")
    @Operation(operationId = "readDashboardInvitation", summary = "Read an invitation, as an owner")
    @Parameter(name = "invitationid", in = QUERY, required = true)
    public Uni<InvitationJson> read() {
        return invitations
                .find(requests.caller(), requests.query().invitationId())
                .map(json::invitation);
    }

    @GET
    @Path("/invitations")
    @Operation(
            operationId = "listDashboardInvitations",
            summary = "List the invitations that the account made, or all of an organization")
    @Parameter(name = "accountid", in = QUERY, required = true)
    @Parameter(name = "organizationid", in = QUERY)
    public Uni<List<InvitationJson>> list() {
        return requests.namedCaller()
                .chain(caller -> invitations.list(
                        caller,
                        requests.query().organizationFilter(),
                        requests.query().range()))
                .map(json::invitations);
    }

    @GET
    @Path("/invitations-count")
    @Operation(operationId = "countDashboardInvitations", summary = "Count them")
    @Parameter(name = "accountid", in = QUERY, required = true)
    @Parameter(name = "organizationid", in = QUERY)
    public Uni<Long> count() {
        return requests.namedCaller()
                .chain(caller -> invitations.count(caller, requests.query().organizationFilter()));
    }
}
