package orgs.access;

import java.util.Optional;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** The rank with which somebody acts in one organization: the one table of who may do what. */
public record Standing(Rank rank) {

    /** A system administrator who is a member acts with an owner's rank; whoever is no member has no rank at all. */
    public static Standing of(boolean systemAdministrator, Optional<Roles> roles) {
        if (roles.isEmpty()) {
            return new Standing(Rank.NONE);
        }
        return new Standing(systemAdministrator ? Rank.OWNER : roles.get().rank());
    }

    public boolean isMember() {
        return rank != Rank.NONE;
    }

    public boolean may(Action action) {
        return action.isOpenTo(rank);
    }

    /** @throws RefusedException {@link Refusal#PERMISSION_DENIED} */
    public Standing require(Action action) {
        return demand(may(action));
    }

    /** Nobody acts on, grants, or invites to a rank above his own. */
    public Standing requireReach(Roles roles) {
        return demand(rank.reaches(roles.rank()));
    }

    private Standing demand(boolean allowed) {
        if (!allowed) {
            throw new RefusedException(Refusal.PERMISSION_DENIED);
        }
        return this;
    }
}
