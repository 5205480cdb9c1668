package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import orgs.access.MemberRoles;
import orgs.access.Rank;
import orgs.member.MemberKey;
import orgs.member.MemberService;
import orgs.organization.MemberView;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.session.CurrentCaller;

/** Routes R8 to R10 of docs/contracts/portal.md. */
@Path(PortalPaths.ORGANIZATIONS)
@Authenticated
@Tag(name = "Portal API")
@Produces(MediaType.APPLICATION_JSON)
@RegisterForReflection(fields = false)
@Says(on = Refusal.PERMISSION_DENIED, status = 403, error = RouteErrors.ADMINS_ONLY)
public class PortalMembersResource {
    private static final String BOTH_REQUIRED = "User ID and role are required";

    private final CurrentCaller caller;
    private final MemberService members;
    private final MemberRoles roles;

    PortalMembersResource(CurrentCaller caller, MemberService members, MemberRoles roles) {
        this.caller = caller;
        this.members = members;
        this.roles = roles;
    }

    /** What a member became, and that it worked. */
    public record ChangedMember(String message, PortalMembershipJson membership) {}

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

    @POST
    @Path("/{organizationId}/members")
    @ResponseStatus(201)
    @APIResponseSchema(value = ChangedMember.class, responseCode = "201", responseDescription = "Created")
    @Operation(summary = "Add an account as a member")
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
