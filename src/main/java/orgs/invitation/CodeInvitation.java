package orgs.invitation;

import java.time.Instant;
import java.util.Optional;

/**
 * An invitation by code, as its organization sees it.
 *
 * @param lockedUntil until when no code of the organization is taken, because too many wrong ones were presented
 */
public record CodeInvitation(InvitationView invitation, Optional<Instant> lockedUntil) {}
