package orgs.wire.spa;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import orgs.access.Caller;
import orgs.organization.Membership;
import orgs.organization.OrganizationService;
import orgs.page.CursorCodec;
import orgs.page.CursorRequest;
import orgs.session.CurrentCaller;
import orgs.wire.JsonBody;

/** Routes R1, R2 and R7 to R9 of the SPA contract. */
@Path("/organizations")
@Authenticated
@Tag(name = "SPA API")
public class OrganizationsResource {
    private static final String LIST = "organizations";

    private final CurrentCaller callers;
    private final OrganizationService organizations;
    private final Activation activation;
    private final CursorCodec cursors;
    private final JsonBody bodies;

    OrganizationsResource(
            CurrentCaller callers,
            OrganizationService organizations,
            Activation activation,
            CursorCodec cursors,
            JsonBody bodies) {
        this.callers = callers;
        this.organizations = organizations;
        this.activation = activation;
        this.cursors = cursors;
        this.bodies = bodies;
    }

    @POST
    @Operation(
            summary = "Create an organization",
            description = "The caller becomes its first member. It becomes his active organization if he has none;"
                    + " then the answer carries a fresh token in auth.")
    public Uni<EntryJson> create(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = CreateOrganization.class)))
                    byte[] body) {
        return callers.caller().chain(caller -> organizations
                .create(caller, bodies.read(body, CreateOrganization.class).fields())
                .map(created -> entry(caller, created)));
    }

    private EntryJson entry(Caller caller, Membership created) {
        return caller.activeOrganizationId().isPresent() ? EntryJson.of(created) : activation.activate(caller, created);
    }

    @GET
    @Operation(summary = "List the caller's organizations")
    public Uni<OrganizationsJson> list(@RestQuery String pageSize, @RestQuery String cursor) {
        int size = CursorCodec.size(pageSize);
        CursorRequest page = cursors.page(LIST, size, cursor);
        return callers.caller()
                .chain(caller -> organizations.ofCaller(caller, page))
                .map(slice -> OrganizationsJson.of(slice.map(EntryJson::of), cursors));
    }

    @GET
    @Path("/{organizationId}")
    @Operation(summary = "Read an organization and the caller's membership in it")
    public Uni<EntryJson> read(@RestPath String organizationId) {
        return callers.caller()
                .chain(caller -> organizations.read(caller, organizationId))
                .map(EntryJson::of);
    }

    @PATCH
    @Path("/{organizationId}")
    @Operation(
            summary = "Change an organization",
            description = "What is absent stays as it is, null clears, metadata is replaced as a whole.")
    public Uni<OrganizationEnvelope> update(
            @RestPath String organizationId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = UpdateOrganization.class)))
                    byte[] body) {
        UpdateOrganization request = bodies.read(body, UpdateOrganization.class).requireAny();
        return callers.caller()
                .chain(caller -> organizations.update(caller, organizationId, request.change()))
                .map(OrganizationJson::of)
                .map(OrganizationEnvelope::new);
    }

    @DELETE
    @Path("/{organizationId}")
    @Operation(
            summary = "Delete an organization",
            description = "At once nobody sees it any more, and its pending invitations are canceled.")
    public Uni<SuccessJson> delete(@RestPath String organizationId) {
        return callers.caller()
                .chain(caller -> organizations.delete(caller, organizationId))
                .replaceWith(SuccessJson.TRUE);
    }
}
