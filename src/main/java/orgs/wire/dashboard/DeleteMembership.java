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
import orgs.access.Action;
import orgs.member.MemberKey;
import orgs.member.MemberService;

/**
 * U20. Says, in this order: {@code invalid-membershipid}, {@code invalid-organizationid}, {@code invalid-account},
 * {@code last-owner}.
 */
@Path("/api/user/organizations/delete-membership")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class DeleteMembership {
    private final DashboardRequests requests;
    private final MemberService members;

    DeleteMembership(DashboardRequests requests, MemberService members) {
        this.requests = requests;
        this.members = members;
    }

    @DELETE
    @Operation(operationId = "deleteMembership", summary = "Leave an organization, or put a member out as an owner")
    @Parameter(name = "membershipid", in = QUERY, required = true)
    public Uni<Boolean> delete() {
        return members.remove(requests.caller(), MemberKey.ofId(requests.query().membershipId()), Action.OWN)
                .replaceWith(true);
    }
}
