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
import orgs.access.Caller;
import orgs.organization.Membership;
import orgs.organization.OrganizationFields;
import orgs.organization.OrganizationService;

/**
 * U1. Says, in this order: ACC, {@code invalid-organization-name}, {@code invalid-pin}, {@code invalid-profileid},
 * {@code invalid-account}, {@code invalid-profile}, {@code invalid-organization-name-length},
 * {@code invalid-pin-length}, {@code invalid-organization-email}, {@code duplicate-pin}.
 */
@Path("/api/user/organizations/create-organization")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class CreateOrganization {
    private final DashboardRequests requests;
    private final OrganizationChecks checks;
    private final OrganizationService organizations;
    private final DashboardJson json;

    CreateOrganization(
            DashboardRequests requests,
            OrganizationChecks checks,
            OrganizationService organizations,
            DashboardJson json) {
        this.requests = requests;
        this.checks = checks;
        this.organizations = organizations;
        this.json = json;
    }

    @POST
    @Operation(
            operationId = "createDashboardOrganization",
            summary = "Create an organization",
            description = "The caller becomes its owner and shows it the profile.")
    @Parameter(name = "accountid", in = QUERY, required = true)
    @RequestBody(content = @Content(mediaType = FORM, schema = @Schema(implementation = CreateOrganizationForm.class)))
    public Uni<OrganizationJson> create(Form form) {
        return requests.namedCaller()
                .chain(caller -> create(caller, form))
                .map(created -> json.organization(created.organization()));
    }

    private Uni<Membership> create(Caller caller, Form form) {
        String name = checks.nameText(form);
        String pin = checks.pinText(form);
        String profileId = form.required("profileid", DashboardError.PROFILEID_MISSING);
        return organizations.create(caller, profileId, () -> OrganizationFields.named(checks.name(name), null)
                .withPin(checks.pin(pin))
                .withEmail(checks.email(form)));
    }
}
