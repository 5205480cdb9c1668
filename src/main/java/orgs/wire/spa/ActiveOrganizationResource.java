package orgs.wire.spa;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.directory.OrganizationQueries;
import orgs.session.CurrentCaller;

/** Routes R3 and R4 of the SPA contract: the organization that the caller's token names. */
@Path("/organizations")
@Cancellable(false)
@Authenticated
public class ActiveOrganizationResource {
    // A response without an entity would have no body at all.
    private static final String JSON_NULL = "null";

    private final CurrentCaller caller;
    private final OrganizationQueries organizations;
    private final Activation activation;

    ActiveOrganizationResource(CurrentCaller caller, OrganizationQueries organizations, Activation activation) {
        this.caller = caller;
        this.organizations = organizations;
        this.activation = activation;
    }

    @GET
    @Path("/active")
    @Operation(
            operationId = "readActiveOrganization",
            summary = "Read the active organization",
            description = "JSON null when none is active, it was deleted, or the caller is no longer a member.")
    @APIResponse(
            responseCode = "200",
            description = "The active organization, or null",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, allOf = EntryJson.class, nullable = true)))
    public Uni<Response> read(@RestQuery String include) {
        var entry = EntryJson.to(caller.get(), Includes.of(include, Includes.PERMISSIONS));
        return organizations.findActive(caller.get()).map(active -> Response.ok(
                        active.<Object>map(entry).orElse(JSON_NULL), MediaType.APPLICATION_JSON_TYPE)
                .build());
    }

    @POST
    @Path("/active")
    @Operation(
            operationId = "activateOrganization",
            summary = "Make an organization the active one",
            description = "Answers with a fresh token for it, and refreshes the cookie if the request came with one.")
    public Uni<EntryJson> activate(@Valid ActivateOrganization request) {
        return organizations
                .findToActivate(caller.get(), request.organizationId())
                .map(membership -> activation.activate(caller.get(), membership));
    }
}
