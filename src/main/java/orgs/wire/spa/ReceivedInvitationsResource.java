package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.account.AccountNames;
import orgs.invitation.EmailAcceptance;
import orgs.invitation.EmailInvitations;
import orgs.invitation.InvitationLanding;
import orgs.invitation.InvitationView;
import orgs.invitation.InvitingOrganization;
import orgs.invitation.ReceivedInvitation;
import orgs.me.Me;
import orgs.session.CurrentCaller;

/** Routes R5, R6 and R35 of the SPA contract: the invitations for the caller's own address, and what they answer. */
@Path("/organizations")
@Cancellable(false)
@Authenticated
public class ReceivedInvitationsResource {
    private final CurrentCaller caller;
    private final EmailInvitations invitations;
    private final InvitationLanding landing;
    private final EmailAcceptance replies;
    private final AccountNames names;

    ReceivedInvitationsResource(
            CurrentCaller caller,
            EmailInvitations invitations,
            InvitationLanding landing,
            EmailAcceptance replies,
            AccountNames names) {
        this.caller = caller;
        this.invitations = invitations;
        this.landing = landing;
        this.replies = replies;
        this.names = names;
    }

    /** The pending invitations for the caller. */
    public record ReceivedInvitationsJson(List<ReceivedInvitationJson> invitations) {}

    /**
     * A pending invitation and the organization it is from.
     *
     * @param inviter where it is asked for; else left out
     */
    public record ReceivedInvitationJson(
            InvitationJson invitation,
            InvitingOrganizationJson organization,
            @JsonInclude(JsonInclude.Include.NON_NULL) InviterJson inviter) {

        static ReceivedInvitationJson of(ReceivedInvitation received) {
            return of(received.invitation(), received.token(), received.organization());
        }

        static ReceivedInvitationJson summary(Me.Invited invited) {
            return of(invited.invitation(), null, invited.organization());
        }

        private static ReceivedInvitationJson of(
                InvitationView invitation, String token, InvitingOrganization organization) {
            return new ReceivedInvitationJson(
                    InvitationJson.of(invitation, token), InvitingOrganizationJson.of(organization), null);
        }

        private ReceivedInvitationJson with(Map<String, String> names) {
            String id = invitation.inviterId();
            return new ReceivedInvitationJson(invitation, organization, new InviterJson(id, names.get(id)));
        }
    }

    @GET
    @Path("/invitations")
    @Operation(
            operationId = "listReceivedInvitations",
            summary = "List the pending invitations for the caller's verified address",
            description = "Tokens are told: who owns the address needs no mail. Can include inviter.")
    public Uni<ReceivedInvitationsJson> list(@RestQuery String include) {
        boolean withInviters = Includes.of(include, Includes.INVITER).has(Includes.INVITER);
        return invitations
                .listReceived(caller.get())
                .map(received ->
                        received.stream().map(ReceivedInvitationJson::of).toList())
                .chain(received ->
                        withInviters ? withInviters(received) : Uni.createFrom().item(received))
                .map(ReceivedInvitationsJson::new);
    }

    private Uni<List<ReceivedInvitationJson>> withInviters(List<ReceivedInvitationJson> received) {
        Set<String> inviters =
                received.stream().map(item -> item.invitation().inviterId()).collect(Collectors.toSet());
        return names.find(inviters)
                .map(found -> received.stream().map(item -> item.with(found)).toList());
    }

    @GET
    @Path("/invitations/{invitationId}")
    @Operation(
            operationId = "readInvitation",
            summary = "Say how it is with an invitation by e-mail",
            description =
                    "Its addressee is told all of it, with the token; anybody else its state, the organization's name"
                            + " and logo, and the address masked.")
    public Uni<InvitationLandingJson> read(@RestPath String invitationId) {
        return landing.find(caller.get(), invitationId).map(InvitationLandingJson::of);
    }

    @PATCH
    @Path("/invitations/{invitationId}")
    @Operation(
            operationId = "replyToInvitation",
            summary = "Accept, reject or cancel an invitation",
            description = "Its addressee accepts or rejects with the token; who invited, and who manages invitations,"
                    + " cancels without.")
    public Uni<InvitationEnvelope> reply(@RestPath String invitationId, @Valid ReplyToInvitation request) {
        return replies.reply(caller.get(), invitationId, request.reply(), request.presented())
                .map(InvitationJson::of)
                .map(InvitationEnvelope::new);
    }
}
