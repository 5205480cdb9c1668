package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import orgs.access.MemberRoles;
import orgs.access.Rank;
import orgs.member.MemberKey;
import orgs.member.MemberService;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Routes R8 to R10 of the Portal contract. */
@Path("/api/organizations")
@Authenticated
@Tag(name = "Portal API")
public class PortalMembersResource {
    private static final RouteErrors TO_ADD = RouteErrors.FOR_ADMINS
            .saying(Refusal.ROLES_INVALID, 400, "Failed to grant organization role")
            .saying(Refusal.LIMIT_REACHED, 400, "Failed to add member: member limit reached");
    private static final RouteErrors TO_CHANGE =
            RouteErrors.FOR_ADMINS.saying(Refusal.ROLES_INVALID, 400, "Failed to grant new organization role");

    private final PortalCallers callers;
    private final MemberService members;
    private final MemberRoles roles;
    private final PortalBodies bodies;

    PortalMembersResource(PortalCallers callers, MemberService members, MemberRoles roles, PortalBodies bodies) {
        this.callers = callers;
        this.members = members;
        this.roles = roles;
        this.bodies = bodies;
    }

    /** What a member became, and that it worked. */
    public record ChangedMember(String message, PortalMembershipJson membership) {}

    /** Whom to add, and as what. */
    @RegisterForReflection
    public record NewMember(
            String userId,

            @Schema(enumeration = {"org_admin", "org_viewer"})
            String role) {

        static NewMember of(PortalBody body) {
            var member = new NewMember(body.text("userId"), body.text("role"));
            if (member.userId.isEmpty() || member.role.isEmpty()) {
                throw new PortalError(400, "User ID and role are required");
            }
            return member;
        }
    }

    /** What a member is to become. */
    @RegisterForReflection
    public record NewRole(
            @Schema(enumeration = {"org_admin", "org_viewer"})
            String role) {

        static NewRole of(PortalBody body) {
            String role = body.text("role");
            if (role.isEmpty()) {
                throw new PortalError(400, "Role is required");
            }
            return new NewRole(role);
        }
    }

    @POST
    @Path("/{organizationId}/members")
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ChangedMember.class)))
    @Operation(summary = "Add an account as a member")
    public Uni<ChangedMember> add(
            @RestPath String organizationId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewMember.class)))
                    byte[] body) {
        return callers.caller().chain(caller -> {
            var wanted = NewMember.of(bodies.read(body));
            return TO_ADD.of(caller, members.add(caller, organizationId, wanted.userId(), admission -> {
                        admission.requireRight().requireStranger();
                        return roles.of(rank(wanted.role()));
                    }))
                    .map(member -> new ChangedMember("Member added successfully", PortalMembershipJson.of(member)));
        });
    }

    @PUT
    @Path("/{organizationId}/members/{userId}")
    @Operation(
            summary = "Change a member's role",
            description = "Other roles than owner and admin stay; an owner asked to be org_admin stays one.")
    public Uni<ChangedMember> change(
            @RestPath String organizationId,
            @RestPath String userId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewRole.class)))
                    byte[] body) {
        return callers.caller().chain(caller -> {
            var wanted = NewRole.of(bodies.read(body));
            return TO_CHANGE
                    .of(
                            caller,
                            members.change(
                                    caller,
                                    MemberKey.ofAccount(organizationId, userId),
                                    held -> roles.change(held, rank(wanted.role()))))
                    .map(member ->
                            new ChangedMember("Member role updated successfully", PortalMembershipJson.of(member)));
        });
    }

    @DELETE
    @Path("/{organizationId}/members/{userId}")
    @Operation(summary = "Remove a member", description = "Any member may remove himself, unless he is the last owner.")
    public Uni<MessageJson> remove(@RestPath String organizationId, @RestPath String userId) {
        return callers.caller()
                .chain(caller -> RouteErrors.FOR_ADMINS.of(
                        caller, members.remove(caller, MemberKey.ofAccount(organizationId, userId))))
                .replaceWith(new MessageJson("Member removed successfully"));
    }

    private static Rank rank(String role) {
        return PortalRole.rank(role).orElseThrow(() -> new RefusedException(Refusal.ROLES_INVALID));
    }
}
