package orgs.wire.spa;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.access.MemberRoles;
import orgs.access.Roles;
import orgs.member.MemberKey;
import orgs.member.MemberQueries;
import orgs.member.MemberService;
import orgs.page.CursorCodec;
import orgs.page.CursorRequest;
import orgs.session.CurrentCaller;

/** Routes R10 to R13 of the SPA contract. */
@Path("/organizations")
@Cancellable(false)
@Authenticated
@Tag(name = "SPA API")
public class MembersResource {
    private static final String LIST = "members";

    private final CurrentCaller caller;
    private final MemberService members;
    private final MemberQueries queries;
    private final MemberRoles roles;
    private final CursorCodec cursors;

    MembersResource(
            CurrentCaller caller,
            MemberService members,
            MemberQueries queries,
            MemberRoles roles,
            CursorCodec cursors) {
        this.caller = caller;
        this.members = members;
        this.queries = queries;
        this.roles = roles;
        this.cursors = cursors;
    }

    /** The answer to a change of a member. */
    public record MemberEnvelope(MemberJson member) {}

    @GET
    @Path("/{organizationId}/members")
    @Operation(summary = "List the members")
    public Uni<MembersJson> list(
            @RestPath String organizationId, @RestQuery String pageSize, @RestQuery String cursor) {
        CursorRequest page = cursors.page(LIST, CursorCodec.size(pageSize), cursor);
        return queries.list(caller.get(), organizationId, page)
                .map(slice -> MembersJson.of(slice.map(MemberJson::of), cursors));
    }

    @POST
    @Path("/{organizationId}/members")
    @Operation(summary = "Add an account as a member")
    public Uni<MemberEnvelope> add(@RestPath String organizationId, @Valid AddMember request) {
        return members.add(caller.get(), organizationId, request.userId(), admission -> {
                    admission.requireStranger(); // told even to those who may add nobody
                    return roles.orDefaults(request.roleNames());
                })
                .map(MemberJson::of)
                .map(MemberEnvelope::new);
    }

    @PATCH
    @Path("/{organizationId}/members/{memberId}")
    @Operation(summary = "Replace a member's roles")
    public Uni<MemberEnvelope> replaceRoles(
            @RestPath String organizationId, @RestPath String memberId, @Valid ReplaceRoles request) {
        return members.change(
                        caller.get(),
                        MemberKey.ofId(organizationId, memberId),
                        held -> Optional.of(new Roles(request.roles())))
                .map(MemberJson::of)
                .map(MemberEnvelope::new);
    }

    @DELETE
    @Path("/{organizationId}/members/{memberId}")
    @Operation(
            summary = "Remove a member",
            description = "Any member may remove themselves, unless they are the last owner.")
    public Uni<SuccessJson> remove(@RestPath String organizationId, @RestPath String memberId) {
        return members.remove(caller.get(), MemberKey.ofId(organizationId, memberId))
                .replaceWith(SuccessJson.TRUE);
    }
}
