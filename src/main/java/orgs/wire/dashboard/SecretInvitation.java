package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import orgs.invitation.CodeAcceptance;

/** U18. Says, in this order: {@code invalid-secret-code} (missing), {@code invalid-organization-pin}, {@code invalid-secret-code} (unknown), {@code invalid-invitation}; before the last three {@code too-many-attempts}. */
@Path("/api/user/organizations/secret-invitation")
@Authenticated
@Produces(Media.JSON)
@Tag(name = "Dashboard API")
public class SecretInvitation {
    private final DashboardRequests calls;
    private final CodeAcceptance codes;
    private final DashboardJson shapes;

    SecretInvitation(DashboardRequests calls, CodeAcceptance codes, DashboardJson shapes) {
        this.calls = calls;
        this.codes = codes;
        this.shapes = shapes;
    }

    @GET
    @Operation(summary = "Find an invitation by PIN and code")
    @Parameter(name = "secret-code", in = QUERY, required = true)
    @Parameter(name = "organization-pin", in = QUERY, required = true)
    public Uni<InvitationJson> find() {
        return calls.byUser()
                .chain(call -> {
                    String code = call.query()
                            .text("secret-code")
                            .orElseThrow(() -> new DashboardException(DashboardError.CODE_INVALID));
                    String pin = call.query()
                            .text("organization-pin")
                            .orElseThrow(() -> new DashboardException(DashboardError.ORGANIZATION_PIN_MISSING));
                    return codes.find(call.caller(), call.address(), pin, code);
                })
                .map(shapes::invitation);
    }
}
