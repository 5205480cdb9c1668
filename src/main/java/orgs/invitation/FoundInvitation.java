package orgs.invitation;

import java.util.Optional;

/**
 * An e-mail invitation as whoever follows its link meets it.
 *
 * @param addressee its address, masked
 * @param isForCaller whether that is the caller's own address, be it verified or not
 * @param revealed only for its addressee, whose address is verified
 */
public record FoundInvitation(
        OfferState state,
        InvitingOrganization organization,
        String addressee,
        boolean isForCaller,
        Optional<Revealed> revealed) {

    /**
     * What the addressee is told.
     *
     * @param inviterName none for who has told none, or is gone
     */
    public record Revealed(InvitationView invitation, String token, Optional<String> inviterName) {}
}
