package orgs.invitation;

import java.util.Locale;

/** Where an invitation stands. Every state but {@link #PENDING} is final. */
public enum Status {
    PENDING,
    ACCEPTED,
    REJECTED,
    CANCELED,
    EXPIRED,
    TERMINATED;

    /** The word of the wire and of the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
