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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.access.MemberRoles;
import orgs.access.Roles;
import orgs.directory.MemberDirectory;
import orgs.directory.MemberFilter;
import orgs.member.MemberKey;
import orgs.member.MemberQueries;
import orgs.member.MemberService;
import orgs.page.CursorCodec;
import orgs.page.CursorRequest;
import orgs.session.CurrentCaller;

/** Routes R10 to R13 and R37 of the SPA contract. */
@Path("/organizations")
@Cancellable(false)
@Authenticated
public class MembersResource {
    private static final String LIST = "members";
    private static final String[] KNOWN = {Includes.USER, Includes.PROFILE, Includes.GRANT};

    private final CurrentCaller caller;
    private final MemberService members;
    private final MemberQueries queries;
    private final MemberDirectory directory;
    private final MemberRoles roles;
    private final CursorCodec cursors;

    MembersResource(
            CurrentCaller caller,
            MemberService members,
            MemberQueries queries,
            MemberDirectory directory,
            MemberRoles roles,
            CursorCodec cursors) {
        this.caller = caller;
        this.members = members;
        this.queries = queries;
        this.directory = directory;
        this.roles = roles;
        this.cursors = cursors;
    }

    /** A member, or the answer to a change of one. */
    public record MemberEnvelope(MemberJson member) {}

    @GET
    @Path("/{organizationId}/members")
    @Operation(
            operationId = "listMembers",
            summary = "List the members",
            description =
                    "Can include user, profile and grant. The search is for a part of the name or the address; with"
                            + " any of these the first page says how many there are in all.")
    public Uni<MembersJson> list(
            @RestPath String organizationId,
            @RestQuery String pageSize,
            @RestQuery String cursor,
            @RestQuery String include,
            @RestQuery String search,
            @RestQuery String role) {
        CursorRequest page = cursors.page(LIST, pageSize, cursor);
        var includes = Includes.of(include, KNOWN);
        var filter = MemberFilter.of(search, role);
        if (includes.isEmpty() && filter.isEmpty()) {
            return queries.list(caller.get(), organizationId, page)
                    .map(slice -> MembersJson.of(slice.map(MemberJson::of), cursors));
        }
        return directory
                .list(caller.get(), organizationId, filter, page)
                .map(found -> MembersJson.of(found, includes, cursors));
    }

    @GET
    @Path("/{organizationId}/members/{memberId}")
    @Operation(
            operationId = "readMember",
            summary = "Read a member",
            description = "Can include user, profile and grant.")
    public Uni<MemberEnvelope> read(
            @RestPath String organizationId, @RestPath String memberId, @RestQuery String include) {
        var includes = Includes.of(include, KNOWN);
        return directory
                .find(caller.get(), organizationId, memberId)
                .map(found -> new MemberEnvelope(MemberJson.of(found, includes)));
    }

    @POST
    @Path("/{organizationId}/members")
    @Operation(operationId = "addMember", summary = "Add an account as a member")
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
    @Operation(operationId = "replaceRoles", summary = "Replace a member's roles")
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
            operationId = "removeMember",
            summary = "Remove a member",
            description = "Any member may remove themselves, unless they are the last owner.")
    public Uni<SuccessJson> remove(@RestPath String organizationId, @RestPath String memberId) {
        return members.remove(caller.get(), MemberKey.ofId(organizationId, memberId))
                .replaceWith(SuccessJson.TRUE);
    }
}
