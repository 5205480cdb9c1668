package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import orgs.access.Rank;
import orgs.member.OwnershipService;
import orgs.organization.OrganizationView;

/** U3. Says, in this order: ORG, OWN, {@code invalid-accountid} (missing), {@code invalid-account} (the caller himself), {@code invalid-accountid} (unknown), {@code invalid-account} (no member). {@code invalid-keep-role} is said last. */
@Path("/api/user/organizations/set-organization-owner")
@Authenticated
@Produces(Media.JSON)
@Tag(name = "Dashboard API")
public class SetOrganizationOwner {
    private final DashboardRequests calls;
    private final OwnershipService ownership;
    private final DashboardJson shapes;

    SetOrganizationOwner(DashboardRequests calls, OwnershipService ownership, DashboardJson shapes) {
        this.calls = calls;
        this.ownership = ownership;
        this.shapes = shapes;
    }

    @PATCH
    @Operation(
            summary = "Hand an organization over to another member",
            description =
                    "He becomes the primary owner. The former one keeps the role owner too, unless keep-role says admin or member.")
    @Parameter(name = "organizationid", in = QUERY, required = true)
    public Uni<OrganizationJson> set(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = Media.FORM,
                                            schema =
                                                    @Schema(
                                                            requiredProperties = {"accountid"},
                                                            properties = {
                                                                @SchemaProperty(name = "accountid"),
                                                                @SchemaProperty(name = "keep-role")
                                                            })))
                    byte[] body) {
        return calls.byUser(body).chain(this::transfer).map(shapes::organization);
    }

    private Uni<OrganizationView> transfer(DashboardRequest call) {
        return ownership.transfer(
                call.caller(),
                call.query().organizationId(),
                () -> call.form().required("accountid", DashboardError.ACCOUNTID_MISSING),
                () -> former(call.form()));
    }

    private static Rank former(Form form) {
        return switch (form.text("keep-role").orElse("owner")) {
            case "owner" -> Rank.OWNER;
            case "admin" -> Rank.ADMIN;
            case "member" -> Rank.MEMBER;
            default -> throw new DashboardException(DashboardError.KEEP_ROLE_INVALID);
        };
    }
}
