package orgs.access;

import java.util.Locale;

/** What can be done in an organization, and the lowest rank that may. */
public enum Action {
    READ(Rank.MEMBER),
    UPDATE(Rank.ADMIN),
    DELETE(Rank.OWNER),
    /** Whatever else only an owner may do: hand the organization over, and all that the Dashboard API keeps to owners. */
    OWN(Rank.OWNER),
    MANAGE_MEMBERS(Rank.ADMIN),
    MANAGE_INVITATIONS(Rank.ADMIN),
    MANAGE_EVENTS(Rank.ADMIN),
    READ_ACTIVITY(Rank.ADMIN);

    private final Rank lowest;

    Action(Rank lowest) {
        this.lowest = lowest;
    }

    /** What clients call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Rank lowest() {
        return lowest;
    }
}
