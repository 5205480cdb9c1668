package orgs.invitation;

import orgs.access.Rank;

/**
 * An open invitation whose code the caller presented: what lets him in. Only {@link CodeAcceptance} makes one.
 */
public final class PresentedCode {
    private final InvitationView invitation;
    private final Rank rank;

    PresentedCode(InvitationView invitation, Rank rank) {
        this.invitation = invitation;
        this.rank = rank;
    }

    public InvitationView invitation() {
        return invitation;
    }

    /** The caller's in the organization that they want to join. */
    public Rank rank() {
        return rank;
    }
}
