package orgs.wire.spa;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import orgs.organization.OrganizationService;
import orgs.session.Callers;
import orgs.wire.JsonBody;

/** Routes R3 and R4 of the SPA contract: the organization that the caller's token names. */
@Path("/organizations/active")
@Tag(name = "SPA API")
public class ActiveOrganizationResource {
    private final Callers callers;
    private final OrganizationService organizations;
    private final Activation activation;
    private final JsonBody bodies;

    ActiveOrganizationResource(
            Callers callers, OrganizationService organizations, Activation activation, JsonBody bodies) {
        this.callers = callers;
        this.organizations = organizations;
        this.activation = activation;
        this.bodies = bodies;
    }

    @GET
    @Operation(
            summary = "Read the active organization",
            description = "JSON null when none is active, it was deleted, or the caller is no longer a member.")
    public Uni<RestResponse<EntryJson>> read() {
        return callers.caller()
                .chain(organizations::active)
                .map(active -> active.map(EntryJson::of).orElse(null))
                .map(RestResponse::ok);
    }

    @POST
    @Operation(
            summary = "Make an organization the active one",
            description = "Answers with a fresh token for it, and refreshes the cookie if the request came with one.")
    public Uni<EntryJson> activate(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ActivateOrganization.class)))
                    byte[] body) {
        callers.require();
        String organizationId = bodies.read(body, ActivateOrganization.class).organizationId();
        return callers.caller().chain(caller -> organizations
                .ownMembership(caller, organizationId)
                .map(membership -> activation.activate(caller, membership)));
    }
}
