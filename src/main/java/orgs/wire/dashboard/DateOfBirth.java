package orgs.wire.dashboard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;

/** Reads a day as {@code YYYY-MM-DD} or {@code MM-DD-YYYY} and writes it as the former. */
final class DateOfBirth {
    private static final List<DateTimeFormatter> FORMATS = List.of(strict("uuuu-MM-dd"), strict("MM-dd-uuuu"));

    private DateOfBirth() {}

    static String read(String text) {
        for (DateTimeFormatter format : FORMATS) {
            try {
                return LocalDate.parse(text.strip(), format).toString();
            } catch (DateTimeException notThisFormat) {
                continue;
            }
        }
        throw new ComplaintException(Complaint.DOB_INVALID);
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
