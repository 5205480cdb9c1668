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
import orgs.invitation.CodeFilter;
import orgs.invitation.CodeQueries;

/** A4 to A6. A4 says {@code invalid-invitationid}, {@code invalid-organizationid}. */
@Path("/api/administrator/organizations")
@Authenticated
@Produces(Media.JSON)
@Tag(name = "Dashboard API")
public class AdministratorInvitations {
    private final DashboardRequests calls;
    private final CodeQueries invitations;
    private final DashboardJson shapes;
    private final OrgsConfig config;

    AdministratorInvitations(
            DashboardRequests calls, CodeQueries invitations, DashboardJson shapes, OrgsConfig config) {
        this.calls = calls;
        this.invitations = invitations;
        this.shapes = shapes;
        this.config = config;
    }

    @GET
    @Path("/invitation")
    @Operation(summary = "Read any invitation, as a system administrator")
    @Parameter(name = "invitationid", in = QUERY, required = true)
    public Uni<InvitationJson> read() {
        return calls.byAdministrator()
                .chain(call -> invitations.find(call.caller(), call.query().invitationId()))
                .map(shapes::invitation);
    }

    @GET
    @Path("/invitations")
    @Operation(summary = "List all invitations, those an account made, or those of an organization")
    @Parameter(name = "accountid", in = QUERY)
    @Parameter(name = "organizationid", in = QUERY)
    @Parameter(name = "offset", in = QUERY)
    @Parameter(name = "limit", in = QUERY)
    @Parameter(name = "all", in = QUERY)
    public Uni<List<InvitationJson>> list() {
        return calls.byAdministrator()
                .chain(call -> invitations.listEverywhere(
                        call.caller(),
                        filter(call.query()),
                        call.query().window(config.dashboardApi().pageSize())))
                .map(shapes::invitations);
    }

    @GET
    @Path("/invitations-count")
    @Operation(summary = "Count them")
    @Parameter(name = "accountid", in = QUERY)
    @Parameter(name = "organizationid", in = QUERY)
    public Uni<Long> count() {
        return calls.byAdministrator().chain(call -> invitations.countEverywhere(call.caller(), filter(call.query())));
    }

    private static CodeFilter filter(Query query) {
        return new CodeFilter(query.text("accountid"), query.text("organizationid"));
    }
}
