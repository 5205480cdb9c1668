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
import orgs.invitation.CodeQueries;
import orgs.page.Range;

/** U11 says INV; U12 and U13 say ACC, and with an organization ORG, OWN. */
@Path("/api/user/organizations")
@Authenticated
@Produces(Media.JSON)
@Tag(name = "Dashboard API")
public class InvitationReads {
    private final DashboardRequests calls;
    private final CodeQueries invitations;
    private final DashboardJson shapes;
    private final OrgsConfig config;

    InvitationReads(DashboardRequests calls, CodeQueries invitations, DashboardJson shapes, OrgsConfig config) {
        this.calls = calls;
        this.invitations = invitations;
        this.shapes = shapes;
        this.config = config;
    }

    @GET
    @Path("/invitation")
    @Operation(summary = "Read an invitation, as an owner")
    @Parameter(name = "invitationid", in = QUERY, required = true)
    public Uni<InvitationJson> read() {
        return calls.byUser()
                .chain(call -> invitations.find(call.caller(), call.query().invitationId()))
                .map(shapes::invitation);
    }

    @GET
    @Path("/invitations")
    @Operation(summary = "List the invitations that the account made, or all of an organization")
    @Parameter(name = "accountid", in = QUERY, required = true)
    @Parameter(name = "organizationid", in = QUERY)
    @Parameter(name = "offset", in = QUERY)
    @Parameter(name = "limit", in = QUERY)
    @Parameter(name = "all", in = QUERY)
    public Uni<List<InvitationJson>> list() {
        return calls.byNamedAccount()
                .chain(call -> {
                    Range window = call.query().window(config.dashboardApi().pageSize());
                    return call.query()
                            .text("organizationid")
                            .map(id -> invitations.list(call.caller(), id, window))
                            .orElseGet(() -> invitations.listOwn(call.caller(), window));
                })
                .map(shapes::invitations);
    }

    @GET
    @Path("/invitations-count")
    @Operation(summary = "Count them")
    @Parameter(name = "accountid", in = QUERY, required = true)
    @Parameter(name = "organizationid", in = QUERY)
    public Uni<Long> count() {
        return calls.byNamedAccount().chain(call -> call.query()
                .text("organizationid")
                .map(id -> invitations.count(call.caller(), id))
                .orElseGet(() -> invitations.countOwn(call.caller())));
    }
}
