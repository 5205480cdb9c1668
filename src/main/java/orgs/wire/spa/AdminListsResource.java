package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.directory.KnownMember;
import orgs.directory.MemberDirectory;
import orgs.directory.MemberFilter;
import orgs.invitation.InvitationLists;
import orgs.invitation.ListedInvitation;
import orgs.organization.OrganizationView;
import orgs.page.CursorCodec;
import orgs.page.CursorPage;
import orgs.page.CursorRequest;
import orgs.page.ListFilter;
import orgs.session.CurrentCaller;

/** Routes R41 and R42 of the SPA contract: memberships and invitations of all organizations, for system administrators. */
@Path("/admin")
@Cancellable(false)
@Authenticated
public class AdminListsResource {
    private static final String MEMBERSHIPS = "admin-memberships";
    private static final String INVITATIONS = "admin-invitations";
    private static final Includes ALL = Includes.all(Includes.USER, Includes.PROFILE, Includes.GRANT);

    private final CurrentCaller caller;
    private final MemberDirectory members;
    private final InvitationLists invitations;
    private final CursorCodec cursors;

    AdminListsResource(
            CurrentCaller caller, MemberDirectory members, InvitationLists invitations, CursorCodec cursors) {
        this.caller = caller;
        this.members = members;
        this.invitations = invitations;
        this.cursors = cursors;
    }

    /** Which organization something is of. */
    @RegisterForReflection
    public record NamedOrganizationJson(String id, String name, String slug) {
        private static NamedOrganizationJson of(OrganizationView organization) {
            return new NamedOrganizationJson(organization.id(), organization.name(), organization.slug());
        }
    }

    /** A membership, with all that can be included. */
    @RegisterForReflection
    public record AdminMembershipJson(MemberJson member, NamedOrganizationJson organization) {
        private static AdminMembershipJson of(KnownMember known) {
            return new AdminMembershipJson(MemberJson.of(known, ALL), NamedOrganizationJson.of(known.organization()));
        }
    }

    /** A page; {@code cursor} is left out on the last one. */
    public record AdminMembershipsJson(
            List<AdminMembershipJson> memberships,
            @JsonInclude(JsonInclude.Include.NON_NULL) String cursor,
            boolean hasNextPage) {

        private static AdminMembershipsJson of(CursorPage<AdminMembershipJson> slice, CursorCodec cursors) {
            return new AdminMembershipsJson(
                    slice.items(), cursors.next(slice), slice.next().isPresent());
        }
    }

    /** An invitation, without what opens a door. */
    @RegisterForReflection
    public record AdminInvitationJson(ListedInvitationJson invitation, NamedOrganizationJson organization) {
        private static AdminInvitationJson of(ListedInvitation listed) {
            var organization = listed.organization();
            return new AdminInvitationJson(
                    ListedInvitationJson.of(listed),
                    new NamedOrganizationJson(organization.id(), organization.name(), organization.slug()));
        }
    }

    /** A page; {@code cursor} is left out on the last one. */
    public record AdminInvitationsJson(
            List<AdminInvitationJson> invitations,
            @JsonInclude(JsonInclude.Include.NON_NULL) String cursor,
            boolean hasNextPage) {

        private static AdminInvitationsJson of(CursorPage<AdminInvitationJson> slice, CursorCodec cursors) {
            return new AdminInvitationsJson(
                    slice.items(), cursors.next(slice), slice.next().isPresent());
        }
    }

    @GET
    @Path("/memberships")
    @Operation(
            operationId = "searchMemberships",
            summary = "List the memberships of all organizations, newest first",
            description = "For system administrators. Those of an account, else those of an organization, else all.")
    public Uni<AdminMembershipsJson> memberships(
            @RestQuery String accountId,
            @RestQuery String organizationId,
            @RestQuery String search,
            @RestQuery String role,
            @RestQuery String pageSize,
            @RestQuery String cursor) {
        CursorRequest page = cursors.page(MEMBERSHIPS, pageSize, cursor);
        return members.listEverywhere(
                        caller.get(), among(accountId, organizationId), MemberFilter.of(search, role), page)
                .map(slice -> AdminMembershipsJson.of(slice.map(AdminMembershipJson::of), cursors));
    }

    @GET
    @Path("/invitations")
    @Operation(
            operationId = "searchInvitations",
            summary = "List the invitations of all organizations, newest first",
            description =
                    "For system administrators. Those that an account made, else those of an organization, else all;"
                            + " of one channel or every one.")
    public Uni<AdminInvitationsJson> invitations(
            @RestQuery String accountId,
            @RestQuery String organizationId,
            @RestQuery String channel,
            @RestQuery String state,
            @RestQuery String search,
            @RestQuery String pageSize,
            @RestQuery String cursor) {
        CursorRequest page = cursors.page(INVITATIONS, pageSize, cursor);
        return invitations
                .listEverywhere(
                        caller.get(),
                        among(accountId, organizationId),
                        InvitationQuery.filter(channel, state, search),
                        page)
                .map(slice -> AdminInvitationsJson.of(slice.map(AdminInvitationJson::of), cursors));
    }

    private static ListFilter among(String accountId, String organizationId) {
        return new ListFilter(Optional.ofNullable(accountId), Optional.ofNullable(organizationId));
    }
}
