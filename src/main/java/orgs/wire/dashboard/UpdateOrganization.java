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
import orgs.access.Action;
import orgs.organization.OrganizationFields;
import orgs.organization.OrganizationService;

/**
 * U2. Says, in this order: ORG, OWN, {@code invalid-organization-name}, {@code invalid-organization-name-length},
 * {@code invalid-organization-email}, {@code invalid-pin}, {@code invalid-pin-length}, {@code duplicate-pin}.
 */
@Path("/api/user/organizations/update-organization")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class UpdateOrganization {
    private final DashboardRequests requests;
    private final OrganizationChecks checks;
    private final OrganizationService organizations;
    private final DashboardJson json;

    UpdateOrganization(
            DashboardRequests requests,
            OrganizationChecks checks,
            OrganizationService organizations,
            DashboardJson json) {
        this.requests = requests;
        this.checks = checks;
        this.organizations = organizations;
        this.json = json;
    }

    @PATCH
    @Operation(
            operationId = "updateDashboardOrganization",
            summary = "Change name, e-mail and PIN of an organization",
            description = "All three are needed every time.")
    @Parameter(name = "organizationid", in = QUERY, required = true)
    @RequestBody(content = @Content(mediaType = FORM, schema = @Schema(implementation = UpdateOrganizationForm.class)))
    public Uni<OrganizationJson> update(Form form) {
        return organizations
                .update(
                        requests.caller(),
                        requests.query().organizationId(),
                        Action.OWN,
                        fields -> changed(fields, form))
                .map(json::organization);
    }

    private OrganizationFields changed(OrganizationFields fields, Form form) {
        return fields.withName(checks.name(checks.nameText(form)))
                .withEmail(checks.email(form))
                .withPin(checks.pin(checks.pinText(form)));
    }
}
