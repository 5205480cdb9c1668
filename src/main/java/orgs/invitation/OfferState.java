package orgs.invitation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * How it is with an invitation of whatever channel for who looks at it now: what is stored, and what time and use have made
 * of it.
 */
public enum OfferState {
    /** Somebody can join by it, as long as its inviter may still offer it. */
    PENDING(StoredInvitations.OPEN),
    /** A link that is switched off. */
    DISABLED(" i.status = PENDING and i.disabled = true"),
    USED_UP(" i.status = PENDING and i.disabled = false and (i.expiresAt is null or i.expiresAt >= :now)"
            + " and i.uses >= i.maxUses"),
    /** Its time has passed, be it marked or not. */
    EXPIRED(" (i.status = EXPIRED or (i.status = PENDING and i.disabled = false and i.expiresAt < :now))"),
    ACCEPTED(" i.status = ACCEPTED"),
    REJECTED(" i.status = REJECTED"),
    CANCELED(" i.status = CANCELED"),
    TERMINATED(" i.status = TERMINATED");

    private final String condition;

    OfferState(String condition) {
        this.condition = condition;
    }

    /** The word of the wire. */
    public String word() {
        return WordColumn.word(this);
    }

    /** The state of this name; none for any other word. */
    public static Optional<OfferState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }

    /**
     * The same as {@link #of(Invitation, Instant)} for queries: whether the invitation {@code i} is in this state at the
     * time {@code :now}.
     */
    String condition() {
        return condition;
    }

    static OfferState of(Invitation invitation, Instant now) {
        if (invitation.status != Status.PENDING) {
            return valueOf(invitation.status.name());
        }
        if (invitation.disabled) {
            return DISABLED;
        }
        if (invitation.isOverdue(now)) {
            return EXPIRED;
        }
        return invitation.maxUses != null && invitation.uses >= invitation.maxUses ? USED_UP : PENDING;
    }
}
