package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.access.MemberRoles;
import orgs.access.Rank;
import orgs.directory.OrganizationQueries;
import orgs.member.MemberKey;
import orgs.member.MemberService;
import orgs.organization.MemberView;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.session.CurrentCaller;
import orgs.wire.portal.PortalOrganizationDetailsJson.MemberEntryJson;

/** Routes R8 to R10 of docs/contracts/portal.md, and our own one that lists all members. */
@Path(PortalPaths.ORGANIZATIONS)
@Cancellable(false)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RegisterForReflection(fields = false)
@Says(on = Refusal.PERMISSION_DENIED, status = 403, error = RouteErrors.ADMINS_ONLY)
public class PortalMembersResource {
    private static final String BOTH_REQUIRED = "User ID and role are required";

    private static final int DEFAULT_LIMIT = 20;

    private final CurrentCaller caller;
    private final MemberService members;
    private final OrganizationQueries queries;
    private final MemberRoles roles;

    PortalMembersResource(CurrentCaller caller, MemberService members, OrganizationQueries queries, MemberRoles roles) {
        this.caller = caller;
        this.members = members;
        this.queries = queries;
        this.roles = roles;
    }

    /** What a member became, and that it worked. */
    public record ChangedMember(String message, PortalMembershipJson membership) {}

    /** A page of members. */
    public record FoundMembers(List<MemberEntryJson> memberships, PortalPages.PaginationJson pagination) {}

    /** Whom to add, and as what. */
    @RegisterForReflection
    record NewMember(
            @NotEmpty(message = BOTH_REQUIRED) String userId,

            @NotEmpty(message = BOTH_REQUIRED) @Schema(enumeration = {"org_admin", "org_viewer"})
            String role)
            implements PortalForm {}

    /** What a member is to become. */
    @RegisterForReflection
    record NewRole(
            @NotEmpty(message = "Role is required") @Schema(enumeration = {"org_admin", "org_viewer"})
            String role) implements PortalForm {}

    @GET
    @Path("/{organizationId}/members")
    @Operation(
            operationId = "listPortalMembers",
            summary = "List the members of an organization",
            description = "Newest first.")
    @Says(on = Refusal.PERMISSION_DENIED, status = 403, error = RouteErrors.MEMBERS_ONLY)
    public Uni<FoundMembers> list(@RestPath String organizationId, @RestQuery String page, @RestQuery String limit) {
        return queries.listMembers(caller.everywhere(), organizationId, PortalPages.read(page, limit, DEFAULT_LIMIT))
                .map(found -> new FoundMembers(
                        found.items().stream().map(MemberEntryJson::of).toList(), PortalPages.pagination(found)));
    }

    @POST
    @Path("/{organizationId}/members")
    @ResponseStatus(201)
    @APIResponseSchema(value = ChangedMember.class, responseCode = "201", responseDescription = "Created")
    @Operation(operationId = "addPortalMember", summary = "Add an account as a member")
    @Says(on = Refusal.ROLES_INVALID, error = "Failed to grant organization role")
    @Says(on = Refusal.LIMIT_REACHED, error = "Failed to add member: member limit reached")
    public Uni<ChangedMember> add(@RestPath String organizationId, @Valid NewMember form) {
        return members.add(caller.everywhere(), organizationId, form.userId(), admission -> {
                    admission.requireRight().requireStranger();
                    return roles.of(rank(form.role()));
                })
                .map(member -> changed("Member added successfully", member));
    }

    @PUT
    @Path("/{organizationId}/members/{userId}")
    @Operation(
            operationId = "changePortalRole",
            summary = "Change a member's role",
            description = "Other roles than owner and admin stay; an owner asked to be org_admin stays one.")
    @Says(on = Refusal.ROLES_INVALID, error = "Failed to grant new organization role")
    public Uni<ChangedMember> change(@RestPath String organizationId, @RestPath String userId, @Valid NewRole form) {
        return members.change(
                        caller.everywhere(),
                        MemberKey.ofAccount(organizationId, userId),
                        held -> roles.change(held, rank(form.role())))
                .map(member -> changed("Member role updated successfully", member));
    }

    @DELETE
    @Path("/{organizationId}/members/{userId}")
    @Operation(
            operationId = "removePortalMember",
            summary = "Remove a member",
            description = "Any member may remove themselves, unless they are the last owner.")
    public Uni<MessageJson> remove(@RestPath String organizationId, @RestPath String userId) {
        return members.remove(caller.everywhere(), MemberKey.ofAccount(organizationId, userId))
                .replaceWith(new MessageJson("Member removed successfully"));
    }

    private static Rank rank(String role) {
        return PortalRole.rank(role).orElseThrow(() -> new RefusedException(Refusal.ROLES_INVALID));
    }

    private static ChangedMember changed(String message, MemberView member) {
        return new ChangedMember(message, PortalMembershipJson.of(member));
    }
}
