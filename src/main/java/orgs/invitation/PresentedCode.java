package orgs.invitation;

import orgs.access.Standing;

/**
 * An open invitation whose code the caller presented: what lets him in. Only {@link CodeAcceptance} makes one.
 */
public final class PresentedCode {
    private final InvitationView invitation;
    private final Standing standing;

    PresentedCode(InvitationView invitation, Standing standing) {
        this.invitation = invitation;
        this.standing = standing;
    }

    public InvitationView invitation() {
        return invitation;
    }

    /** The caller's in the organization that he wants to join. */
    public Standing standing() {
        return standing;
    }
}
