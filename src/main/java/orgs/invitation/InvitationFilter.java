package orgs.invitation;

import java.util.Optional;

/**
 * Which invitations are asked for.
 *
 * @param text a part of the address or of the note, in any case; empty for all
 */
public record InvitationFilter(Optional<Channel> channel, Optional<OfferState> state, String text) {}
