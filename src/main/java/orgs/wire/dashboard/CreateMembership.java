package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;
import static orgs.wire.dashboard.Media.FORM;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.invitation.CodeAcceptance;
import orgs.member.MemberWithProfile;

/**
 * U19, and with {@code invitationid} in the query the older module's way to join (docs/contracts/dashboard.md §7.1). Says, in this order:
 * {@code invalid-secret-code} (missing), {@code invalid-organization-pin}, {@code invalid-secret-code} (unknown),
 * {@code invalid-invitation}, {@code invalid-account} (an owner), {@code invalid-profileid}, {@code invalid-account}
 * (another's profile), {@code invalid-profile}, {@code invalid-account} (a member). The older way says
 * {@code invalid-invitationid} first and last before the profile {@code invalid-organizationid}; it trims the code.
 * {@code too-many-attempts} comes before what a code or PIN would tell.
 */
@Path("/api/user/organizations/create-membership")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class CreateMembership {
    private final DashboardRequests requests;
    private final CodeAcceptance codes;
    private final DashboardJson json;

    CreateMembership(DashboardRequests requests, CodeAcceptance codes, DashboardJson json) {
        this.requests = requests;
        this.codes = codes;
        this.json = json;
    }

    @POST
    @Operation(
            operationId = "createMembership",
            summary = "Join an organization with a secret code",
            description = "With the PIN and the code, or with the invitation's id in the query and the code.")
    @Parameter(name = "invitationid", in = QUERY)
    @RequestBody(content = @Content(mediaType = FORM, schema = @Schema(implementation = CreateMembershipForm.class)))
    public Uni<MembershipJson> create(Form form) {
        return join(form).map(json::membership);
    }

    private Uni<MemberWithProfile> join(Form form) {
        Supplier<String> profileId = () -> form.required("profileid", DashboardError.PROFILEID_MISSING);
        if (requests.query().names("invitationid")) {
            String invitationId = requests.query().invitationId();
            String code = SecretCodeField.required(form).strip();
            return codes.joinByInvitation(requests.caller(), requests.address(), invitationId, code, profileId);
        }
        String code = SecretCodeField.required(form);
        String pin = form.required("organization-pin", DashboardError.ORGANIZATION_PIN_MISSING);
        return codes.joinByPin(requests.caller(), requests.address(), pin, code, profileId);
    }
}
