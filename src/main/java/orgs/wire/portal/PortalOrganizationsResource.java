package orgs.wire.portal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import orgs.access.Caller;
import orgs.directory.OrganizationQueries;
import orgs.lifecycle.OrganizationLifecycle;
import orgs.organization.OrganizationKey;
import orgs.organization.OrganizationService;
import orgs.refusal.Refusal;

/** Routes R1 to R7 of the Portal contract, and our own one that takes a deletion back. */
@Path("/api/organizations")
@Authenticated
@Tag(name = "Portal API")
public class PortalOrganizationsResource {
    private static final RouteErrors TO_CREATE = RouteErrors.FOR_SYSTEM_ADMINS.saying(
            Refusal.LIMIT_REACHED, 400, "Failed to create organization: organization limit reached");
    private static final int DEFAULT_LIMIT = 20;

    private final PortalCallers callers;
    private final OrganizationService organizations;
    private final OrganizationLifecycle lifecycle;
    private final OrganizationQueries queries;
    private final PortalBodies bodies;
    private final Clock clock;

    PortalOrganizationsResource(
            PortalCallers callers,
            OrganizationService organizations,
            OrganizationLifecycle lifecycle,
            OrganizationQueries queries,
            PortalBodies bodies,
            Clock clock) {
        this.callers = callers;
        this.organizations = organizations;
        this.lifecycle = lifecycle;
        this.queries = queries;
        this.bodies = bodies;
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
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ChangedOrganization.class)))
    @Operation(
            summary = "Create an organization",
            description = "System administrators only; the caller becomes its owner.")
    public Uni<ChangedOrganization> create(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = OrganizationForm.class)))
                    byte[] body) {
        return callers.caller().chain(caller -> {
            OrganizationForm form = OrganizationForm.toCreate(bodies.read(body));
            return TO_CREATE
                    .of(caller, organizations.createAsSystemAdministrator(caller, form::fields))
                    .map(created -> new ChangedOrganization(
                            "Organization created successfully", PortalOrganizationJson.of(created.organization())));
        });
    }

    @GET
    @Operation(
            summary = "List all organizations",
            description = "System administrators only; newest first. search looks into name and description.")
    public Uni<FoundOrganizations> list(@RestQuery String search, @RestQuery String page, @RestQuery String limit) {
        var wanted = PortalPages.read(page, limit, DEFAULT_LIMIT);
        return callers.caller()
                .chain(caller -> RouteErrors.FOR_SYSTEM_ADMINS.of(
                        caller, queries.search(caller, search == null ? "" : search.strip(), wanted)))
                .map(found -> new FoundOrganizations(
                        found.items().stream()
                                .map(PortalOrganizationDetailsJson::of)
                                .toList(),
                        PortalPages.pagination(found)));
    }

    @GET
    @Path("/me")
    @Operation(
            summary = "List the caller's organizations by name",
            description = "A system administrator gets every organization, as its administrator.")
    public Uni<OwnOrganizations> mine() {
        return callers.caller()
                .chain(caller -> caller.reachesEverywhere() ? all(caller) : own(caller))
                .map(OwnOrganizations::new);
    }

    private Uni<List<OwnOrganization>> all(Caller caller) {
        var now = clock.instant();
        return queries.listEverywhereByName(caller).map(found -> found.stream()
                .map(organization -> new OwnOrganization(
                        PortalOrganizationJson.of(organization),
                        PortalMembershipJson.ofSystemAdministrator(caller, organization.id(), now)))
                .toList());
    }

    private Uni<List<OwnOrganization>> own(Caller caller) {
        return queries.listOwnByName(caller).map(found -> found.stream()
                .map(own -> new OwnOrganization(
                        PortalOrganizationJson.of(own.organization()), PortalMembershipJson.of(own.member())))
                .toList());
    }

    @GET
    @Path("/slug/{orgSlug}")
    @Operation(summary = "Read an organization by its slug", description = "Every caller learns whether there is one.")
    public Uni<FoundOrganization> readBySlug(@RestPath String orgSlug) {
        return read(OrganizationKey.ofSlug(orgSlug), RouteErrors.FOR_MEMBERS.tellingWhetherThereIsOne());
    }

    @GET
    @Path("/{organizationId}")
    @Operation(summary = "Read an organization with its members")
    public Uni<FoundOrganization> read(@RestPath String organizationId) {
        return read(OrganizationKey.ofId(organizationId), RouteErrors.FOR_MEMBERS);
    }

    private Uni<FoundOrganization> read(OrganizationKey key, RouteErrors errors) {
        return callers.caller()
                .chain(caller -> errors.of(caller, queries.findDetails(caller, key)))
                .map(PortalOrganizationDetailsJson::of)
                .map(FoundOrganization::new);
    }

    @PUT
    @Path("/{organizationId}")
    @Operation(summary = "Change name, description or website", description = "What is absent stays as it is.")
    public Uni<ChangedOrganization> update(
            @RestPath String organizationId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = OrganizationForm.class)))
                    byte[] body) {
        return callers.caller().chain(caller -> {
            OrganizationForm form = OrganizationForm.toChange(bodies.read(body));
            return RouteErrors.FOR_ADMINS
                    .of(caller, organizations.update(caller, organizationId, form::change))
                    .map(changed -> new ChangedOrganization(
                            "Organization updated successfully", PortalOrganizationJson.of(changed)));
        });
    }

    @DELETE
    @Path("/{organizationId}")
    @Operation(
            summary = "Delete an organization for good",
            description =
                    "System administrators only; with its members, events, logo and links, and its slug is free at once.")
    public Uni<MessageJson> delete(@RestPath String organizationId) {
        return callers.caller()
                .chain(caller -> RouteErrors.FOR_SYSTEM_ADMINS.of(caller, lifecycle.purge(caller, organizationId)))
                .replaceWith(new MessageJson("Organization deleted successfully"));
    }

    @POST
    @Path("/{organizationId}/restore")
    @Operation(
            summary = "Take the deletion of an organization back",
            description =
                    "System administrators only; for what another API deleted and the retention time has not removed yet.")
    public Uni<ChangedOrganization> restore(@RestPath String organizationId) {
        return callers.caller()
                .chain(caller -> RouteErrors.FOR_SYSTEM_ADMINS.of(caller, lifecycle.restore(caller, organizationId)))
                .map(restored -> new ChangedOrganization(
                        "Organization restored successfully", PortalOrganizationJson.of(restored)));
    }
}
