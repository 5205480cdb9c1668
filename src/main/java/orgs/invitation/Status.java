package orgs.invitation;

import jakarta.persistence.Converter;

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
        return WordColumn.word(this);
    }

    @Converter
    static class Column extends WordColumn<Status> {
        Column() {
            super(Status.class);
        }
    }
}
