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
import orgs.member.MembershipFilter;

/** A7 to A9. A7 says {@code invalid-membershipid}, {@code invalid-organizationid}. */
@Path("/api/administrator/organizations")
@Authenticated
@Produces(Media.JSON)
@Tag(name = "Dashboard API")
public class AdministratorMemberships {
    private final DashboardRequests calls;
    private final MemberQueries memberships;
    private final DashboardJson shapes;
    private final OrgsConfig config;

    AdministratorMemberships(
            DashboardRequests calls, MemberQueries memberships, DashboardJson shapes, OrgsConfig config) {
        this.calls = calls;
        this.memberships = memberships;
        this.shapes = shapes;
        this.config = config;
    }

    @GET
    @Path("/membership")
    @Operation(summary = "Read any membership, as a system administrator")
    @Parameter(name = "membershipid", in = QUERY, required = true)
    public Uni<MembershipJson> read() {
        return calls.byAdministrator()
                .chain(call -> memberships.find(call.caller(), call.query().membershipId(), Action.READ))
                .map(shapes::membership);
    }

    @GET
    @Path("/memberships")
    @Operation(summary = "List all memberships, those of an account, or those of an organization")
    @Parameter(name = "accountid", in = QUERY)
    @Parameter(name = "organizationid", in = QUERY)
    @Parameter(name = "offset", in = QUERY)
    @Parameter(name = "limit", in = QUERY)
    @Parameter(name = "all", in = QUERY)
    public Uni<List<MembershipJson>> list() {
        return calls.byAdministrator()
                .chain(call -> memberships.listEverywhere(
                        call.caller(),
                        filter(call.query()),
                        call.query().window(config.dashboardApi().pageSize())))
                .map(shapes::memberships);
    }

    @GET
    @Path("/memberships-count")
    @Operation(summary = "Count them")
    @Parameter(name = "accountid", in = QUERY)
    @Parameter(name = "organizationid", in = QUERY)
    public Uni<Long> count() {
        return calls.byAdministrator().chain(call -> memberships.countEverywhere(call.caller(), filter(call.query())));
    }

    private static MembershipFilter filter(Query query) {
        return new MembershipFilter(query.text("accountid"), query.text("organizationid"));
    }
}
