package orgs.invitation;

import java.util.Optional;

/** An invitation for somebody who may see its token: who just made or renewed it, or its addressee. */
public record RevealedInvitation(InvitationView invitation, Optional<String> token) {

    static RevealedInvitation hidden(Invitation invitation) {
        return new RevealedInvitation(InvitationView.of(invitation), Optional.empty());
    }
}
