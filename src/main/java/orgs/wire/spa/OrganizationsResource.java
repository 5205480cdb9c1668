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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.config.OrgsConfig;
import orgs.directory.OrganizationCounter;
import orgs.directory.OrganizationQueries;
import orgs.lifecycle.OrganizationLifecycle;
import orgs.organization.Membership;
import orgs.organization.OrganizationService;
import orgs.page.CursorCodec;
import orgs.page.CursorRequest;
import orgs.session.CurrentCaller;
import orgs.text.Length;

/** Routes R1, R2 and R7 to R9 of the SPA contract. */
@Path("/organizations")
@Cancellable(false)
@Authenticated
public class OrganizationsResource {
    private final CurrentCaller caller;
    private final OrganizationService organizations;
    private final OrganizationQueries queries;
    private final OrganizationCounter counter;
    private final OrganizationLifecycle lifecycle;
    private final Activation activation;
    private final CursorCodec cursors;
    private final Length pinLength;

    OrganizationsResource(
            CurrentCaller caller,
            OrganizationService organizations,
            OrganizationQueries queries,
            OrganizationCounter counter,
            OrganizationLifecycle lifecycle,
            Activation activation,
            CursorCodec cursors,
            OrgsConfig config) {
        this.caller = caller;
        this.organizations = organizations;
        this.queries = queries;
        this.counter = counter;
        this.lifecycle = lifecycle;
        this.activation = activation;
        this.cursors = cursors;
        var pin = config.dashboardApi().organizationPinLength();
        this.pinLength = new Length(pin.min(), pin.max());
    }

    @POST
    @Operation(
            operationId = "createOrganization",
            summary = "Create an organization",
            description = "The caller becomes its first member. It becomes their active organization if they have none;"
                    + " then the answer carries a fresh token in auth.")
    public Uni<EntryJson> create(@Valid CreateOrganization request) {
        return organizations.create(caller.get(), request.fields(pinLength)).map(this::entry);
    }

    private EntryJson entry(Membership created) {
        return caller.get().activeOrganizationId().isPresent()
                ? EntryJson.of(created)
                : activation.activate(caller.get(), created);
    }

    @GET
    @Operation(
            operationId = "listOrganizations",
            summary = "List the caller's organizations",
            description = "Can include permissions and details.")
    public Uni<OrganizationsJson> list(
            @RestQuery String pageSize, @RestQuery String cursor, @RestQuery String include) {
        CursorRequest page = cursors.page(Membership.LIST, pageSize, cursor);
        var entry = EntryJson.to(caller.get(), Includes.of(include, Includes.PERMISSIONS, Includes.DETAILS));
        return queries.listOwn(caller.get(), page).map(slice -> OrganizationsJson.of(slice.map(entry), cursors));
    }

    @GET
    @Path("/{organizationId}")
    @Operation(
            operationId = "readOrganization",
            summary = "Read an organization and the caller's membership in it",
            description = "Can include permissions, details and counts.")
    public Uni<EntryJson> read(@RestPath String organizationId, @RestQuery String include) {
        var includes = Includes.of(include, Includes.PERMISSIONS, Includes.DETAILS, Includes.COUNTS);
        var entry = EntryJson.to(caller.get(), includes);
        return includes.has(Includes.COUNTS)
                ? counter.findOwn(caller.get(), organizationId)
                        .map(found -> entry.apply(found.membership()).with(OrganizationCountsJson.of(found.counts())))
                : queries.findOwn(caller.get(), organizationId).map(entry);
    }

    @PATCH
    @Path("/{organizationId}")
    @Operation(
            operationId = "updateOrganization",
            summary = "Change an organization",
            description = "What is absent stays as it is, null clears, metadata is replaced as a whole. Can include"
                    + " details.")
    public Uni<OrganizationEnvelope> update(
            @RestPath String organizationId, @RestQuery String include, @Valid UpdateOrganization request) {
        Includes asked = Includes.of(include, Includes.DETAILS);
        return organizations
                .update(caller.get(), organizationId, request.change(pinLength))
                .map(changed -> OrganizationEnvelope.of(changed, asked));
    }

    @DELETE
    @Path("/{organizationId}")
    @Operation(
            operationId = "deleteOrganization",
            summary = "Delete an organization",
            description = "At once nobody sees it any more, and its pending invitations are canceled.")
    public Uni<SuccessJson> delete(@RestPath String organizationId) {
        return lifecycle.delete(caller.get(), organizationId).replaceWith(SuccessJson.TRUE);
    }
}
