package orgs.invitation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
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

    @Converter
    static class Column implements AttributeConverter<Status, String> {
        @Override
        public String convertToDatabaseColumn(Status status) {
            return status.word();
        }

        @Override
        public Status convertToEntityAttribute(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
