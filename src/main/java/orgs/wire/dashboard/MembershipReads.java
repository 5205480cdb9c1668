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
import orgs.access.Action;
import orgs.config.OrgsConfig;
import orgs.member.MemberQueries;
import orgs.page.Range;

/** U21 says MEM; U22 says ORG; U23 and U24 say ACC, and with an organization ORG; U24 then says OWN, too. */
@Path("/api/user/organizations")
@Authenticated
@Produces(Media.JSON)
@Tag(name = "Dashboard API")
public class MembershipReads {
    private final DashboardRequests calls;
    private final MemberQueries memberships;
    private final DashboardJson shapes;
    private final OrgsConfig config;

    MembershipReads(DashboardRequests calls, MemberQueries memberships, DashboardJson shapes, OrgsConfig config) {
        this.calls = calls;
        this.memberships = memberships;
        this.shapes = shapes;
        this.config = config;
    }

    @GET
    @Path("/membership")
    @Operation(summary = "Read a membership, as a member")
    @Parameter(name = "membershipid", in = QUERY, required = true)
    public Uni<MembershipJson> read() {
        return calls.byUser()
                .chain(call -> memberships.find(call.caller(), call.query().membershipId(), Action.READ))
                .map(shapes::membership);
    }

    @GET
    @Path("/organization-membership")
    @Operation(summary = "Read the caller's own membership in an organization")
    @Parameter(name = "organizationid", in = QUERY, required = true)
    public Uni<MembershipJson> own() {
        return calls.byUser()
                .chain(call -> memberships.findOwn(call.caller(), call.query().organizationId()))
                .map(shapes::bareMembership);
    }

    @GET
    @Path("/memberships")
    @Operation(summary = "List the account's memberships, or all of an organization")
    @Parameter(name = "accountid", in = QUERY, required = true)
    @Parameter(name = "organizationid", in = QUERY)
    @Parameter(name = "offset", in = QUERY)
    @Parameter(name = "limit", in = QUERY)
    @Parameter(name = "all", in = QUERY)
    public Uni<List<MembershipJson>> list() {
        return calls.byNamedAccount()
                .chain(call -> {
                    Range window = call.query().window(config.dashboardApi().pageSize());
                    return call.query()
                            .text("organizationid")
                            .map(id -> memberships.list(call.caller(), id, window))
                            .orElseGet(() -> memberships.listOwn(call.caller(), window));
                })
                .map(shapes::memberships);
    }

    @GET
    @Path("/memberships-count")
    @Operation(summary = "Count them; those of an organization only as an owner")
    @Parameter(name = "accountid", in = QUERY, required = true)
    @Parameter(name = "organizationid", in = QUERY)
    public Uni<Long> count() {
        return calls.byNamedAccount().chain(call -> call.query()
                .text("organizationid")
                .map(id -> memberships.count(call.caller(), id))
                .orElseGet(() -> memberships.countOwn(call.caller())));
    }
}
