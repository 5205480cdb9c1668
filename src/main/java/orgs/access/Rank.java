package orgs.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * What somebody is in one organization, lowest first, and with {@link Action} the one table of who may do what. Only the
 * roles {@code owner} and {@code admin} carry rights.
 */
public enum Rank {
    /** Not a member. */
    NONE,
    MEMBER,
    ADMIN,
    OWNER;

    /** The rank of an account with these roles, if it is a member: a system administrator among the members has an owner's. */
    public static Rank of(boolean systemAdministrator, Optional<Roles> roles) {
        return roles.map(held -> systemAdministrator ? OWNER : held.rank()).orElse(NONE);
    }

    /** The rank of a caller: that of their account, or an owner's everywhere if their API lets administrators do that. */
    public static Rank of(Caller caller, Optional<Roles> roles) {
        return caller.reachesEverywhere() ? OWNER : of(caller.systemAdministrator(), roles);
    }

    /**
     * The same for queries: which roles of a member give this caller the right, one of them being enough.
     *
     * @return empty if any role does, as for a system administrator
     */
    public static Optional<String[]> rolesThatMay(Caller caller, Action action) {
        if (of(caller, Optional.of(Roles.of("member"))).may(action)) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(Roles.OWNER, Roles.ADMIN)
                .filter(name -> Roles.of(name).rank().may(action))
                .toArray(String[]::new));
    }

    /** What clients call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Everything that somebody of this rank may do. */
    public List<Action> actions() {
        return Stream.of(Action.values()).filter(this::may).toList();
    }

    public boolean isMember() {
        return this != NONE;
    }

    /** Nobody acts on, grants, or invites to a rank above their own. */
    public boolean reaches(Rank other) {
        return compareTo(other) >= 0;
    }

    public boolean may(Action action) {
        return reaches(action.lowest());
    }

    /** @throws RefusedException {@link Refusal#PERMISSION_DENIED} */
    public Rank require(Action action) {
        return demand(may(action));
    }

    /**
     * Refuses to touch or to grant what is above this rank.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    public Rank requireReach(Roles roles) {
        return demand(reaches(roles.rank()));
    }

    private Rank demand(boolean allowed) {
        if (!allowed) {
            throw new RefusedException(Refusal.PERMISSION_DENIED);
        }
        return this;
    }
}
