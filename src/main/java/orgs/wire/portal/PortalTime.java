package orgs.wire.portal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Dates and times as clients send them: ISO 8601; a date is its beginning in UTC, and so is a time without an offset. */
final class PortalTime {
    private static final int MAX_YEAR = 9999;

    private PortalTime() {}

    /** Empty for what is no time, or none with a year of four digits. */
    static Optional<Instant> parse(String text) {
        try {
            OffsetDateTime time = time(text.strip()).withOffsetSameInstant(ZoneOffset.UTC);
            return Optional.of(time)
                    .filter(read -> read.getYear() >= 1 && read.getYear() <= MAX_YEAR)
                    .map(read -> read.toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static OffsetDateTime time(String text) {
        int separator = text.indexOf('T');
        if (separator < 0) {
            return LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        boolean hasOffset = text.endsWith("Z") || text.indexOf('+') > separator || text.lastIndexOf('-') > separator;
        return hasOffset
                ? OffsetDateTime.parse(text)
                : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
    }
}
