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
import orgs.access.Roles;
import orgs.member.MemberService;
import orgs.page.CursorCodec;
import orgs.page.CursorRequest;
import orgs.session.CurrentCaller;
import orgs.wire.JsonBody;

/** Routes R10 to R13 of the SPA contract. */
@Path("/organizations")
@Authenticated
@Tag(name = "SPA API")
public class MembersResource {
    private static final String LIST = "members";

    private final CurrentCaller callers;
    private final MemberService members;
    private final CursorCodec cursors;
    private final JsonBody bodies;

    MembersResource(CurrentCaller callers, MemberService members, CursorCodec cursors, JsonBody bodies) {
        this.callers = callers;
        this.members = members;
        this.cursors = cursors;
        this.bodies = bodies;
    }

    /** The answer to a change of a member. */
    public record MemberEnvelope(MemberJson member) {}

    @GET
    @Path("/{organizationId}/members")
    @Operation(summary = "List the members")
    public Uni<MembersJson> list(
            @RestPath String organizationId, @RestQuery String pageSize, @RestQuery String cursor) {
        int size = CursorCodec.size(pageSize);
        CursorRequest page = cursors.page(LIST, size, cursor);
        return callers.caller()
                .chain(caller -> members.of(caller, organizationId, page))
                .map(slice -> MembersJson.of(slice.map(MemberJson::of), cursors));
    }

    @POST
    @Path("/{organizationId}/members")
    @Operation(summary = "Add an account as a member")
    public Uni<MemberEnvelope> add(
            @RestPath String organizationId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = AddMember.class)))
                    byte[] body) {
        AddMember request = bodies.read(body, AddMember.class);
        return callers.caller()
                .chain(caller -> members.add(caller, organizationId, request.userId(), request.roles()))
                .map(MemberJson::of)
                .map(MemberEnvelope::new);
    }

    @PATCH
    @Path("/{organizationId}/members/{memberId}")
    @Operation(summary = "Replace a member's roles")
    public Uni<MemberEnvelope> replaceRoles(
            @RestPath String organizationId,
            @RestPath String memberId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ReplaceRoles.class)))
                    byte[] body) {
        var roles = new Roles(bodies.read(body, ReplaceRoles.class).roles());
        return callers.caller()
                .chain(caller -> members.replaceRoles(caller, organizationId, memberId, roles))
                .map(MemberJson::of)
                .map(MemberEnvelope::new);
    }

    @DELETE
    @Path("/{organizationId}/members/{memberId}")
    @Operation(summary = "Remove a member", description = "Any member may remove himself, unless he is the last owner.")
    public Uni<SuccessJson> remove(@RestPath String organizationId, @RestPath String memberId) {
        return callers.caller()
                .chain(caller -> members.remove(caller, organizationId, memberId))
                .replaceWith(SuccessJson.TRUE);
    }
}
