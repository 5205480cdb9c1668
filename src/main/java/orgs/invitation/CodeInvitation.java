package orgs.invitation;

import java.time.Instant;
import java.util.Optional;

/**
 * An invitation by code, as its organization sees it.
 *
 * @param lockedUntil until when this code is not taken, as none of the organization that can be guessed, because too many wrong ones were presented
 */
public record CodeInvitation(InvitationView invitation, Optional<Instant> lockedUntil) {}
