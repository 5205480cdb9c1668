package orgs.invitation;

import java.time.Instant;
import java.util.Optional;

/**
 * An invitation of whatever channel in a list for those who manage invitations.
 *
 * @param inviterName none for who has told none, or is gone
 * @param founded whether the inviter could still make this offer; else nobody joins by it
 * @param mail none for a channel that mails nothing
 * @param linkCode the code of a link, where the list shows it
 * @param lockedUntil until when no code that can be guessed is taken; for a code that can be
 */
public record ListedInvitation(
        InvitationView invitation,
        InvitingOrganization organization,
        OfferState state,
        Optional<String> inviterName,
        boolean founded,
        Optional<MailState> mail,
        Optional<String> linkCode,
        Optional<Instant> lockedUntil) {

    /** The same without what opens a door. */
    ListedInvitation withoutSecret() {
        return new ListedInvitation(
                invitation, organization, state, inviterName, founded, mail, Optional.empty(), lockedUntil);
    }
}
