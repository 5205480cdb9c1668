package orgs.access;

import java.util.Optional;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** The rank with which somebody acts in one organization: the one table of who may do what. */
public record Standing(Rank rank) {

    /** The standing of an account: a system administrator who is a member has an owner's rank. */
    public static Standing of(boolean systemAdministrator, Optional<Roles> roles) {
        return new Standing(roles.map(held -> systemAdministrator ? Rank.OWNER : held.rank())
                .orElse(Rank.NONE));
    }

    /** The standing of a caller: that of his account, or an owner's everywhere if his API lets administrators do that. */
    public static Standing of(Caller caller, Optional<Roles> roles) {
        return caller.reachesEverywhere() ? new Standing(Rank.OWNER) : of(caller.systemAdministrator(), roles);
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
