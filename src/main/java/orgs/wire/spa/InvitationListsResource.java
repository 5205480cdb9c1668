package orgs.wire.spa;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.invitation.Channel;
import orgs.invitation.InvitationLists;
import orgs.page.CursorCodec;
import orgs.page.CursorRequest;
import orgs.session.CurrentCaller;
import orgs.wire.FailedRequestException;
import orgs.wire.Failure;

/** Route R36 of the SPA contract: an organization's invitations of each channel. */
@Path("/organizations")
@Cancellable(false)
@Authenticated
public class InvitationListsResource {
    private static final String LIST = "invitations-";

    private final CurrentCaller caller;
    private final InvitationLists invitations;
    private final CursorCodec cursors;

    InvitationListsResource(CurrentCaller caller, InvitationLists invitations, CursorCodec cursors) {
        this.caller = caller;
        this.invitations = invitations;
        this.cursors = cursors;
    }

    @GET
    @Path("/{organizationId}/invitations/{channel}")
    @Operation(
            operationId = "listOffers",
            summary = "List the invitations of one channel, newest first",
            description = "With inviter, the state of the mail, and the code of a link. The search is for a part of the"
                    + " address or of the note.")
    public Uni<ListedInvitationsJson> list(
            @RestPath String organizationId,
            @RestPath String channel,
            @RestQuery String state,
            @RestQuery String search,
            @RestQuery String pageSize,
            @RestQuery String cursor) {
        Channel of = Channel.of(channel).orElseThrow(() -> new FailedRequestException(Failure.ROUTE_NOT_FOUND));
        CursorRequest page = cursors.page(LIST + channel, pageSize, cursor);
        var filter = InvitationQuery.filter(channel, state, search);
        return invitations
                .list(caller.get(), organizationId, of, filter, page)
                .map(slice -> ListedInvitationsJson.of(slice.map(ListedInvitationJson::of), cursors));
    }
}
