package orgs.wire.dashboard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** Reads a day as {@code YYYY-MM-DD} or {@code MM-DD-YYYY} and writes it as the former. */
final class DateOfBirth {
    private static final List<DateTimeFormatter> FORMATS = List.of(strict("uuuu-MM-dd"), strict("MM-dd-uuuu"));

    private DateOfBirth() {}

    static String read(String text) {
        return FORMATS.stream()
                .flatMap(format -> parsed(text.strip(), format).stream())
                .findFirst()
                .map(LocalDate::toString)
                .orElseThrow(() -> new DashboardException(DashboardError.DOB_INVALID));
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException notThisFormat) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
