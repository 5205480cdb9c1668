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
import orgs.access.Action;
import orgs.account.AccountService;
import orgs.directory.OrganizationQueries;
import orgs.member.OwnershipService;
import orgs.member.OwnershipService.FormerOwner;
import orgs.organization.OrganizationView;

/** U3. Says, in this order: ORG, OWN, {@code invalid-accountid} (missing), {@code invalid-account} (the caller himself), {@code invalid-accountid} (unknown), {@code invalid-account} (no member). {@code invalid-keep-role} is said last. */
@Path("/api/user/organizations/set-organization-owner")
@Authenticated
@Produces(Media.JSON)
@Tag(name = "Dashboard API")
public class SetOrganizationOwner {
    private final DashboardRequests calls;
    private final OrganizationQueries directory;
    private final AccountService accounts;
    private final OwnershipService ownership;
    private final DashboardJson shapes;

    SetOrganizationOwner(
            DashboardRequests calls,
            OrganizationQueries directory,
            AccountService accounts,
            OwnershipService ownership,
            DashboardJson shapes) {
        this.calls = calls;
        this.directory = directory;
        this.accounts = accounts;
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
        String id = call.query().organizationId();
        return directory.find(call.caller(), id, Action.OWN).chain(() -> {
            String newOwner = call.form().required("accountid", DashboardError.ACCOUNTID_MISSING);
            if (newOwner.equals(call.caller().accountId())) {
                throw new DashboardException(DashboardError.ACCOUNT_INVALID);
            }
            return accounts.exists(newOwner).chain(exists -> {
                if (!exists) {
                    throw new DashboardException(DashboardError.ACCOUNTID_UNKNOWN);
                }
                return ownership.transfer(call.caller(), id, newOwner, former(call.form()));
            });
        });
    }

    private static FormerOwner former(Form form) {
        return switch (form.text("keep-role").orElse("owner")) {
            case "owner" -> FormerOwner.OWNER;
            case "admin" -> FormerOwner.ADMIN;
            case "member" -> FormerOwner.MEMBER;
            default -> throw new DashboardException(DashboardError.KEEP_ROLE_INVALID);
        };
    }
}
