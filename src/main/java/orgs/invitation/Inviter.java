package orgs.invitation;

import java.util.Optional;
import orgs.access.Rank;
import orgs.access.Roles;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * Who made an invitation, as they are today. An offer is only as good as who makes it: whatever the channel, nobody joins
 * by an invitation that its inviter could not make any more.
 *
 * @param roles the inviter's in the organization; none for who is no member of it
 */
record Inviter(boolean systemAdministrator, Optional<Roles> roles) {

    /** @param roleNames null for who is no member */
    static Inviter of(boolean systemAdministrator, String[] roleNames) {
        return new Inviter(systemAdministrator, Optional.ofNullable(roleNames).map(Roles::of));
    }

    boolean mayStillOffer(Invitation invitation) {
        Rank rank = invitation.channel.rank(systemAdministrator, roles);
        return rank.may(invitation.channel.making())
                && rank.reaches(invitation.roles().rank());
    }

    /** @throws RefusedException {@link Channel#whenUnfounded()}: for e-mail {@link Refusal#PERMISSION_DENIED}, for a code
     *     {@link Refusal#INVITATION_CLOSED}, for a link {@link Refusal#INVITATION_DISABLED} */
    void requireMayStillOffer(Invitation invitation) {
        if (!mayStillOffer(invitation)) {
            throw new RefusedException(invitation.channel.whenUnfounded());
        }
    }
}
