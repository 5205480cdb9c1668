package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.directory.AdministeredOrganizations;
import orgs.directory.OrganizationOrder;
import orgs.lifecycle.OrganizationLifecycle;
import orgs.organization.OrganizationService;
import orgs.page.CursorCodec;
import orgs.page.CursorPage;
import orgs.page.CursorRequest;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.session.CurrentCaller;

/** Routes R39, R40, R49 and R53 of the SPA contract: all organizations, for system administrators. */
@Path("/admin/organizations")
@Cancellable(false)
@Authenticated
public class AdminOrganizationsResource {
    private static final String LIST = "admin-organizations";
    private static final String LIVE = "live";
    private static final String DELETED = "deleted";

    private final CurrentCaller caller;
    private final AdministeredOrganizations organizations;
    private final OrganizationService creation;
    private final OrganizationLifecycle lifecycle;
    private final CursorCodec cursors;

    AdminOrganizationsResource(
            CurrentCaller caller,
            AdministeredOrganizations organizations,
            OrganizationService creation,
            OrganizationLifecycle lifecycle,
            CursorCodec cursors) {
        this.caller = caller;
        this.organizations = organizations;
        this.creation = creation;
        this.lifecycle = lifecycle;
        this.cursors = cursors;
    }

    /** A page; {@code cursor} is left out on the last one. */
    public record AdminOrganizationsJson(
            List<AdminOrganizationJson> organizations,
            @JsonInclude(JsonInclude.Include.NON_NULL) String cursor,
            boolean hasNextPage) {

        static AdminOrganizationsJson of(CursorPage<AdminOrganizationJson> slice, CursorCodec cursors) {
            return new AdminOrganizationsJson(
                    slice.items(), cursors.next(slice), slice.next().isPresent());
        }
    }

    @GET
    @Operation(
            operationId = "searchAllOrganizations",
            summary = "Search all organizations",
            description = "For system administrators.")
    public Uni<AdminOrganizationsJson> list(
            @RestQuery String search,
            @Parameter(schema = @Schema(enumeration = {LIVE, DELETED})) @RestQuery @DefaultValue(LIVE) String state,
            @Parameter(schema = @Schema(enumeration = {"createdAt", "name"})) @RestQuery @DefaultValue("createdAt")
                    String sortBy,
            @RestQuery @DefaultValue("desc") String sortOrder,
            @RestQuery String pageSize,
            @RestQuery String cursor) {
        int size = CursorCodec.size(pageSize);
        var order = OrganizationOrder.of(sortBy, sortOrder)
                .filter(known -> state.equals(LIVE) || state.equals(DELETED))
                .orElseThrow(() -> new RefusedException(Refusal.PAGE_INVALID));
        CursorRequest page = cursors.page(LIST + '-' + state + '-' + order.name(), size, cursor);
        String text = search == null ? "" : search.strip();
        return organizations
                .list(caller.get(), state.equals(DELETED), text, order, page)
                .map(slice -> AdminOrganizationsJson.of(slice.map(AdminOrganizationJson::of), cursors));
    }

    @POST
    @Operation(
            operationId = "createOrganizationFor",
            summary = "Create an organization for somebody",
            description = "For system administrators. The account becomes its first member and its primary owner; no"
                    + " limit of what one account makes applies.")
    public Uni<OrganizationEnvelope> create(@Valid CreateForOwner request) {
        return creation.createForOwner(caller.get(), request.ownerId(), request.fields())
                .map(created -> OrganizationEnvelope.of(created, Includes.all()));
    }

    @GET
    @Path("/{organizationId}")
    @Operation(
            operationId = "inspectOrganization",
            summary = "Read any organization, living or deleted",
            description = "For system administrators.")
    public Uni<AdminOrganizationJson> read(@RestPath String organizationId) {
        return organizations.find(caller.get(), organizationId).map(AdminOrganizationJson::of);
    }

    @DELETE
    @Path("/{organizationId}")
    @Operation(
            operationId = "deleteAnyOrganization",
            summary = "Delete any organization",
            description =
                    "For system administrators. It can be restored until it is purged; at once nobody else sees it"
                            + " any more, and its pending invitations are canceled.")
    public Uni<SuccessJson> delete(@RestPath String organizationId) {
        return lifecycle
                .delete(caller.get().requireSystemAdministrator().everywhere(), organizationId)
                .replaceWith(SuccessJson.TRUE);
    }
}
