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
import orgs.invitation.CodeAcceptance;

/**
 * U18. Says, in this order: {@code invalid-secret-code} (missing), {@code invalid-organization-pin} (missing, unknown),
 * {@code invalid-secret-code} (unknown), {@code invalid-invitation}; before the last three {@code too-many-attempts}.
 */
@Path("/api/user/organizations/secret-invitation")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class SecretInvitation {
    private final DashboardRequests requests;
    private final CodeAcceptance codes;
    private final DashboardJson json;

    SecretInvitation(DashboardRequests requests, CodeAcceptance codes, DashboardJson json) {
        this.requests = requests;
        this.codes = codes;
        this.json = json;
    }

    @GET
    @Operation(operationId = "findSecretInvitation", summary = "Find an invitation by PIN and code")
    @Parameter(name = "secret-code", in = QUERY, required = true)
    @Parameter(name = "organization-pin", in = QUERY, required = true)
    public Uni<InvitationJson> find() {
        String code = requests.query().required("secret-code", DashboardError.CODE_INVALID);
        String pin = requests.query().required("organization-pin", DashboardError.ORGANIZATION_PIN_MISSING);
        return codes.find(requests.caller(), requests.address(), pin, code).map(json::invitation);
    }
}
