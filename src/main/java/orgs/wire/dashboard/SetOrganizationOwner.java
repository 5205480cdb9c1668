package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;
import static orgs.wire.dashboard.Media.FORM;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.access.Rank;
import orgs.member.OwnershipService;

/**
 * U3. Says, in this order: ORG, OWN, {@code invalid-accountid} (missing), {@code invalid-account} (the caller),
 * {@code invalid-accountid} (unknown), {@code invalid-keep-role}, {@code invalid-account} (no member).
 */
@Path("/api/user/organizations/set-organization-owner")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class SetOrganizationOwner {
    private final DashboardRequests requests;
    private final OwnershipService ownership;
    private final DashboardJson json;

    SetOrganizationOwner(DashboardRequests requests, OwnershipService ownership, DashboardJson json) {
        this.requests = requests;
        this.ownership = ownership;
        this.json = json;
    }

    @PATCH
    @Operation(
            operationId = "transferDashboardOrganization",
            summary = "Hand an organization over to another member",
            description =
                    "They become the primary owner. The former one stays an owner unless keep-role says otherwise.")
    @Parameter(name = "organizationid", in = QUERY, required = true)
    @RequestBody(content = @Content(mediaType = FORM, schema = @Schema(implementation = SetOwnerForm.class)))
    public Uni<OrganizationJson> set(Form form) {
        return ownership
                .transfer(
                        requests.caller(),
                        requests.query().organizationId(),
                        () -> form.required("accountid", DashboardError.ACCOUNTID_MISSING),
                        () -> former(form))
                .map(json::organization);
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
