package orgs.wire.spa;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.directory.OrganizationQueries;
import orgs.lifecycle.OrganizationLifecycle;
import orgs.organization.Membership;
import orgs.organization.OrganizationService;
import orgs.page.CursorCodec;
import orgs.page.CursorRequest;
import orgs.session.CurrentCaller;

/** Routes R1, R2 and R7 to R9 of the SPA contract. */
@Path("/organizations")
@Cancellable(false)
@Authenticated
@Tag(name = "SPA API")
public class OrganizationsResource {
    private final CurrentCaller caller;
    private final OrganizationService organizations;
    private final OrganizationQueries queries;
    private final OrganizationLifecycle lifecycle;
    private final Activation activation;
    private final CursorCodec cursors;

    OrganizationsResource(
            CurrentCaller caller,
            OrganizationService organizations,
            OrganizationQueries queries,
            OrganizationLifecycle lifecycle,
            Activation activation,
            CursorCodec cursors) {
        this.caller = caller;
        this.organizations = organizations;
        this.queries = queries;
        this.lifecycle = lifecycle;
        this.activation = activation;
        this.cursors = cursors;
    }

    @POST
    @Operation(
            summary = "Create an organization",
            description = "The caller becomes its first member. It becomes their active organization if they have none;"
                    + " then the answer carries a fresh token in auth.")
    public Uni<EntryJson> create(@Valid CreateOrganization request) {
        return organizations.create(caller.get(), request.fields()).map(this::entry);
    }

    private EntryJson entry(Membership created) {
        return caller.get().activeOrganizationId().isPresent()
                ? EntryJson.of(created)
                : activation.activate(caller.get(), created);
    }

    @GET
    @Operation(summary = "List the caller's organizations")
    public Uni<OrganizationsJson> list(@RestQuery String pageSize, @RestQuery String cursor) {
        CursorRequest page = cursors.page(Membership.LIST, CursorCodec.size(pageSize), cursor);
        return queries.listOwn(caller.get(), page)
                .map(slice -> OrganizationsJson.of(slice.map(EntryJson::of), cursors));
    }

    @GET
    @Path("/{organizationId}")
    @Operation(summary = "Read an organization and the caller's membership in it")
    public Uni<EntryJson> read(@RestPath String organizationId) {
        return queries.findOwn(caller.get(), organizationId).map(EntryJson::of);
    }

    @PATCH
    @Path("/{organizationId}")
    @Operation(
            summary = "Change an organization",
            description = "What is absent stays as it is, null clears, metadata is replaced as a whole.")
    public Uni<OrganizationEnvelope> update(@RestPath String organizationId, @Valid UpdateOrganization request) {
        return organizations
                .update(caller.get(), organizationId, request.change())
                .map(OrganizationJson::of)
                .map(OrganizationEnvelope::new);
    }

    @DELETE
    @Path("/{organizationId}")
    @Operation(
            summary = "Delete an organization",
            description = "At once nobody sees it any more, and its pending invitations are canceled.")
    public Uni<SuccessJson> delete(@RestPath String organizationId) {
        return lifecycle.delete(caller.get(), organizationId).replaceWith(SuccessJson.TRUE);
    }
}
