package orgs.wire.spa;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.invitation.EmailAcceptance;
import orgs.invitation.EmailInvitations;
import orgs.invitation.InvitationView;
import orgs.invitation.InvitingOrganization;
import orgs.invitation.ReceivedInvitation;
import orgs.me.Me;
import orgs.session.CurrentCaller;

/** Routes R5 and R6 of the SPA contract: the invitations for the caller's own address, and what they answer. */
@Path("/organizations")
@Cancellable(false)
@Authenticated
@Tag(name = "SPA API")
public class ReceivedInvitationsResource {
    private final CurrentCaller caller;
    private final EmailInvitations invitations;
    private final EmailAcceptance replies;

    ReceivedInvitationsResource(CurrentCaller caller, EmailInvitations invitations, EmailAcceptance replies) {
        this.caller = caller;
        this.invitations = invitations;
        this.replies = replies;
    }

    /** The pending invitations for the caller. */
    public record ReceivedInvitationsJson(List<ReceivedInvitationJson> invitations) {}

    /** A pending invitation and the organization it is from. */
    public record ReceivedInvitationJson(InvitationJson invitation, InvitingOrganizationJson organization) {

        static ReceivedInvitationJson of(ReceivedInvitation received) {
            return of(received.invitation(), received.token(), received.organization());
        }

        static ReceivedInvitationJson summary(Me.Invited invited) {
            return of(invited.invitation(), null, invited.organization());
        }

        private static ReceivedInvitationJson of(
                InvitationView invitation, String token, InvitingOrganization organization) {
            return new ReceivedInvitationJson(
                    InvitationJson.of(invitation, token), InvitingOrganizationJson.of(organization));
        }
    }

    @GET
    @Path("/invitations")
    @Operation(
            summary = "List the pending invitations for the caller's verified address",
            description = "Tokens included: who owns the address needs no mail.")
    public Uni<ReceivedInvitationsJson> list() {
        return invitations
                .listReceived(caller.get())
                .map(received -> new ReceivedInvitationsJson(
                        received.stream().map(ReceivedInvitationJson::of).toList()));
    }

    @PATCH
    @Path("/invitations/{invitationId}")
    @Operation(
            summary = "Accept, reject or cancel an invitation",
            description = "Its addressee accepts or rejects with the token; who invited, and who manages invitations,"
                    + " cancels without.")
    public Uni<InvitationEnvelope> reply(@RestPath String invitationId, @Valid ReplyToInvitation request) {
        return replies.reply(caller.get(), invitationId, request.reply(), request.presented())
                .map(InvitationJson::of)
                .map(InvitationEnvelope::new);
    }
}
