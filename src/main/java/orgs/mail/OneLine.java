package orgs.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes a text that anybody may have written fit to stand in the header and in a sentence of a mail: one line, not long,
 * nothing invisible that starts a header, breaks the line or turns the direction of what follows.
 */
final class OneLine {
    private static final int MAX_LENGTH = 80;

    /** Controls, separators of lines and paragraphs, and formats; of these only the joiners of scripts and emoji are good for a name. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Cn}\\p{Co}[\\p{Cf}&&[^\\u200c\\u200d]]]+");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");

    private OneLine() {}

    /** Empty when nothing visible is left. */
    static Optional<String> of(String text) {
        return Optional.ofNullable(text)
                .map(given -> INVISIBLE.matcher(given).replaceAll(" "))
                .map(visible -> SPACES.matcher(visible).replaceAll(" ").strip())
                .map(OneLine::shorten)
                .filter(line -> !line.isEmpty());
    }

    private static String shorten(String line) {
        if (line.codePointCount(0, line.length()) <= MAX_LENGTH) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH - 1)).strip() + "…";
    }
}
