package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;
import static orgs.wire.dashboard.Media.FORM;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.invitation.CodeInvitations;
import orgs.invitation.SecretCode;
import orgs.invitation.SecretCodes;

/**
 * U8. Says, in this order: {@code invalid-organizationid} (missing), {@code invalid-secret-code},
 * {@code invalid-secret-code-length}, {@code invalid-lifespan}, ORG, OWN, {@code duplicate-secret-code}.
 */
@Path("/api/user/organizations/create-invitation")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class CreateInvitation {
    private final DashboardRequests requests;
    private final Lengths lengths;
    private final SecretCodes codes;
    private final CodeInvitations invitations;
    private final DashboardJson json;

    CreateInvitation(
            DashboardRequests requests,
            Lengths lengths,
            SecretCodes codes,
            CodeInvitations invitations,
            DashboardJson json) {
        this.requests = requests;
        this.lengths = lengths;
        this.codes = codes;
        this.invitations = invitations;
        this.json = json;
    }

    @POST
    @Operation(
            operationId = "createDashboardInvitation",
            summary = "Invite by a secret code",
            description =
                    "The answer shows the code, nothing does later. With generate=true instead of a code one is made.")
    @Parameter(name = "organizationid", in = QUERY, required = true)
    @RequestBody(content = @Content(mediaType = FORM, schema = @Schema(implementation = CreateInvitationForm.class)))
    public Uni<InvitationJson> create(Form form) {
        return invitations
                .create(requests.caller(), requests.query().organizationId(), code(form), isMultiUse(form))
                .map(json::invitation);
    }

    private SecretCode code(Form form) {
        boolean isToBeGenerated = form.text("generate").filter("true"::equals).isPresent();
        return isToBeGenerated && SecretCodeField.of(form).isEmpty()
                ? codes.generate(lengths.code())
                : SecretCode.chosen(SecretCodeField.required(form), lengths.code());
    }

    private static boolean isMultiUse(Form form) {
        return switch (form.text("lifespan").orElse("")) {
            case "single" -> false;
            case "multi" -> true;
            default -> throw new DashboardException(DashboardError.LIFESPAN_INVALID);
        };
    }
}
