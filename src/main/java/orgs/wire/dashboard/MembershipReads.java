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
import orgs.access.Action;
import orgs.member.MemberQueries;

/** U21 says MEM; U22 says ORG; U23 and U24 say ACC, and with an organization ORG; U24 then says OWN, too. */
@Path("/api/user/organizations")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class MembershipReads {
    private final DashboardRequests requests;
    private final MemberQueries memberships;
    private final DashboardJson json;

    MembershipReads(DashboardRequests requests, MemberQueries memberships, DashboardJson json) {
        this.requests = requests;
        this.memberships = memberships;
        this.json = json;
    }

    @GET
    @Path("/membership")
    @Operation(operationId = "readMembership", summary = "Read a membership, as a member")
    @Parameter(name = "membershipid", in = QUERY, required = true)
    public Uni<MembershipJson> read() {
        return memberships
                .find(requests.caller(), requests.query().membershipId(), Action.READ)
                .map(json::membership);
    }

    @GET
    @Path("/organization-membership")
    @Operation(operationId = "readOwnMembership", summary = "Read the caller's own membership in an organization")
    @Parameter(name = "organizationid", in = QUERY, required = true)
    public Uni<MembershipJson> own() {
        return memberships
                .findOwn(requests.caller(), requests.query().organizationId())
                .map(json::bareMembership);
    }

    @GET
    @Path("/memberships")
    @Operation(operationId = "listMemberships", summary = "List the account's memberships, or all of an organization")
    @Parameter(name = "accountid", in = QUERY, required = true)
    @Parameter(name = "organizationid", in = QUERY)
    public Uni<List<MembershipJson>> list() {
        return requests.namedCaller()
                .chain(caller -> memberships.list(
                        caller,
                        requests.query().organizationFilter(),
                        requests.query().range()))
                .map(json::memberships);
    }

    @GET
    @Path("/memberships-count")
    @Operation(operationId = "countMemberships", summary = "Count them; those of an organization only as an owner")
    @Parameter(name = "accountid", in = QUERY, required = true)
    @Parameter(name = "organizationid", in = QUERY)
    public Uni<Long> count() {
        return requests.namedCaller()
                .chain(caller -> memberships.count(caller, requests.query().organizationFilter()));
    }
}
