package orgs.wire.portal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.access.Caller;
import orgs.directory.OrganizationQueries;
import orgs.directory.OrganizationSearch;
import orgs.lifecycle.OrganizationLifecycle;
import orgs.organization.OrganizationKey;
import orgs.organization.OrganizationService;
import orgs.organization.OrganizationView;
import orgs.refusal.Refusal;
import orgs.session.CurrentCaller;

/** Routes R1 to R7 of docs/contracts/portal.md, and our own one that takes a deletion back. */
@Path(PortalPaths.ORGANIZATIONS)
@Cancellable(false)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RegisterForReflection(fields = false)
public class PortalOrganizationsResource {
    private static final int DEFAULT_LIMIT = 20;

    private final CurrentCaller caller;
    private final OrganizationService organizations;
    private final OrganizationLifecycle lifecycle;
    private final OrganizationQueries queries;
    private final OrganizationSearch everywhere;
    private final Clock clock;

    PortalOrganizationsResource(
            CurrentCaller caller,
            OrganizationService organizations,
            OrganizationLifecycle lifecycle,
            OrganizationQueries queries,
            OrganizationSearch everywhere,
            Clock clock) {
        this.caller = caller;
        this.organizations = organizations;
        this.lifecycle = lifecycle;
        this.queries = queries;
        this.everywhere = everywhere;
        this.clock = clock;
    }

    /** What was made or changed, and that it worked. */
    public record ChangedOrganization(String message, PortalOrganizationJson organization) {}

    /** One organization. */
    public record FoundOrganization(PortalOrganizationDetailsJson organization) {}

    /** A page of organizations. */
    public record FoundOrganizations(
            List<PortalOrganizationDetailsJson> organizations, PortalPages.PaginationJson pagination) {}

    /** An organization and what the caller is there. */
    @RegisterForReflection
    public record OwnOrganization(
            @JsonUnwrapped PortalOrganizationJson organization, PortalMembershipJson membership) {}

    /** All that the caller has to do with. */
    public record OwnOrganizations(List<OwnOrganization> organizations) {}

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = ChangedOrganization.class, responseCode = "201", responseDescription = "Created")
    @Operation(
            operationId = "createPortalOrganization",
            summary = "Create an organization",
            description = "System administrators only; the caller becomes its owner.")
    @Says(on = Refusal.PERMISSION_DENIED, status = 403, error = RouteErrors.SYSTEM_ADMINS_ONLY)
    @Says(on = Refusal.LIMIT_REACHED, error = "Failed to create organization: organization limit reached")
    public Uni<ChangedOrganization> create(@Valid NewOrganization form) {
        return organizations
                .createAsSystemAdministrator(caller.everywhere(), form::fields)
                .map(created -> changed("Organization created successfully", created.organization()));
    }

    @GET
    @Operation(
            operationId = "listPortalOrganizations",
            summary = "List all organizations",
            description =
                    "System administrators only; newest first. search looks into name and description, with one or "
                            + "two characters where words begin, and reaches the newest 10 000. Without it all are listed, and "
                            + "beyond 10 000 the total is an estimate.")
    @Says(on = Refusal.PERMISSION_DENIED, status = 403, error = RouteErrors.SYSTEM_ADMINS_ONLY)
    public Uni<FoundOrganizations> list(@RestQuery String search, @RestQuery String page, @RestQuery String limit) {
        return everywhere
                .search(
                        caller.everywhere(),
                        search == null ? "" : search.strip(),
                        PortalPages.read(page, limit, DEFAULT_LIMIT))
                .map(found -> new FoundOrganizations(
                        found.items().stream()
                                .map(PortalOrganizationDetailsJson::of)
                                .toList(),
                        PortalPages.pagination(found)));
    }

    @GET
    @Path("/me")
    @Operation(
            operationId = "listMyPortalOrganizations",
            summary = "List the caller's organizations by name",
            description = "A system administrator gets every organization, as its administrator.")
    public Uni<OwnOrganizations> mine() {
        Caller asking = caller.everywhere();
        var now = clock.instant();
        return queries.listReachedByName(asking)
                .map(found -> new OwnOrganizations(found.stream()
                        .map(reached -> new OwnOrganization(
                                PortalOrganizationJson.of(reached.organization()),
                                PortalMembershipJson.of(reached, asking, now)))
                        .toList()));
    }

    @GET
    @Path("/slug/{orgSlug}")
    @Operation(
            operationId = "readPortalOrganizationBySlug",
            summary = "Read an organization by its slug",
            description = "Every caller learns whether there is one.")
    @Says(on = Refusal.PERMISSION_DENIED, status = 403, error = RouteErrors.MEMBERS_ONLY)
    @TellsExistence
    public Uni<FoundOrganization> readBySlug(@RestPath String orgSlug) {
        return read(OrganizationKey.ofSlug(orgSlug));
    }

    @GET
    @Path("/{organizationId}")
    @Operation(operationId = "readPortalOrganization", summary = "Read an organization with its members")
    @Says(on = Refusal.PERMISSION_DENIED, status = 403, error = RouteErrors.MEMBERS_ONLY)
    public Uni<FoundOrganization> read(@RestPath String organizationId) {
        return read(OrganizationKey.ofId(organizationId));
    }

    private Uni<FoundOrganization> read(OrganizationKey key) {
        return queries.findDetails(caller.everywhere(), key)
                .map(PortalOrganizationDetailsJson::of)
                .map(FoundOrganization::new);
    }

    @PUT
    @Path("/{organizationId}")
    @Operation(
            operationId = "updatePortalOrganization",
            summary = "Change name, description or website",
            description = "What is absent stays as it is.")
    @Says(on = Refusal.PERMISSION_DENIED, status = 403, error = RouteErrors.ADMINS_ONLY)
    public Uni<ChangedOrganization> update(@RestPath String organizationId, @Valid OrganizationChange form) {
        return organizations
                .update(caller.everywhere(), organizationId, form::change)
                .map(organization -> changed("Organization updated successfully", organization));
    }

    @DELETE
    @Path("/{organizationId}")
    @Operation(
            operationId = "deletePortalOrganization",
            summary = "Delete an organization for good",
            description =
                    "System administrators only; with its members, events, logo and links, and its slug is free at once.")
    @Says(on = Refusal.PERMISSION_DENIED, status = 403, error = RouteErrors.SYSTEM_ADMINS_ONLY)
    public Uni<MessageJson> delete(@RestPath String organizationId) {
        return lifecycle
                .purge(caller.everywhere(), organizationId)
                .replaceWith(new MessageJson("Organization deleted successfully"));
    }

    @POST
    @Path("/{organizationId}/restore")
    @Operation(
            operationId = "restorePortalOrganization",
            summary = "Take the deletion of an organization back",
            description =
                    "System administrators only; for what another API deleted and the retention time has not removed yet.")
    @Says(on = Refusal.PERMISSION_DENIED, status = 403, error = RouteErrors.SYSTEM_ADMINS_ONLY)
    public Uni<ChangedOrganization> restore(@RestPath String organizationId) {
        return lifecycle
                .restore(caller.everywhere(), organizationId)
                .map(organization -> changed("Organization restored successfully", organization));
    }

    private static ChangedOrganization changed(String message, OrganizationView organization) {
        return new ChangedOrganization(message, PortalOrganizationJson.of(organization));
    }
}
