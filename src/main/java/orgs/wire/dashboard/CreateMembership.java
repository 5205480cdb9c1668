package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import orgs.invitation.CodeAcceptance;
import orgs.member.MemberWithProfile;

/**
 * U19, and with {@code invitationid} in the query the older module's way to join (contract §7.1). Says, in this order: {@code invalid-secret-code} (missing),
 * {@code invalid-organization-pin}, {@code invalid-secret-code} (unknown), {@code invalid-invitation}, {@code invalid-account} (an owner), {@code invalid-profileid},
 * {@code invalid-account} (another's profile), {@code invalid-profile}, {@code invalid-account} (a member). The older way says {@code invalid-invitationid} first and
 * last before the profile {@code invalid-organizationid}; it trims the code. {@code too-many-attempts} comes before what a code or PIN would tell.
 */
@Path("/api/user/organizations/create-membership")
@Authenticated
@Produces(Media.JSON)
@Tag(name = "Dashboard API")
public class CreateMembership {
    private final DashboardRequests calls;
    private final CodeAcceptance codes;
    private final DashboardJson shapes;

    CreateMembership(DashboardRequests calls, CodeAcceptance codes, DashboardJson shapes) {
        this.calls = calls;
        this.codes = codes;
        this.shapes = shapes;
    }

    @POST
    @Operation(
            summary = "Join an organization with a secret code",
            description = "With the PIN and the code, or with the invitation's id in the query and the code.")
    @Parameter(name = "invitationid", in = QUERY)
    public Uni<MembershipJson> create(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = Media.FORM,
                                            schema =
                                                    @Schema(
                                                            requiredProperties = {"secret-code", "profileid"},
                                                            properties = {
                                                                @SchemaProperty(name = "secret-code"),
                                                                @SchemaProperty(name = "profileid"),
                                                                @SchemaProperty(name = "organization-pin")
                                                            })))
                    byte[] body) {
        return calls.byUser(body).chain(this::join).map(shapes::membership);
    }

    private Uni<MemberWithProfile> join(DashboardRequest call) {
        Supplier<String> profileId = () -> call.form().required("profileid", DashboardError.PROFILEID_MISSING);
        if (call.query().names("invitationid")) {
            String invitationId = call.query().invitationId();
            String code = SecretCodeField.required(call.form()).strip();
            return codes.joinByInvitation(call.caller(), call.address(), invitationId, code, profileId);
        }
        String code = SecretCodeField.required(call.form());
        String pin = call.form().required("organization-pin", DashboardError.ORGANIZATION_PIN_MISSING);
        return codes.joinByPin(call.caller(), call.address(), pin, code, profileId);
    }
}
