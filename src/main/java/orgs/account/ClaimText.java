package orgs.account;

import java.util.Optional;
import java.util.regex.Pattern;
import orgs.text.SingleLine;

/** Which texts that an identity provider, or a file in its place, tells of a person are kept, and how. */
public final class ClaimText {
    private static final int MAX_NAME_LENGTH = 191;
    private static final int MAX_SUBJECT_LENGTH = 255;

    /** Half a character, and what stands for bytes that are none. */
    private static final Pattern BROKEN = Pattern.compile("[\\p{Cs}\\uFFFD]");

    private ClaimText() {}

    /**
     * A person's name as it can be shown and stored: one line of reasonable length, which does not turn what stands
     * beside it; empty where nothing is left.
     */
    public static Optional<String> name(String told) {
        return Optional.ofNullable(told).map(ClaimText::cleaned).filter(name -> !name.isEmpty());
    }

    /** Whether somebody can be known by it. */
    public static boolean isSubject(String text) {
        return !text.isBlank() && text.length() <= MAX_SUBJECT_LENGTH && isPlain(text);
    }

    /** Whether it is kept as it is: half a character becomes a question mark in the database, and two subjects one. */
    public static boolean isPlain(String text) {
        return !BROKEN.matcher(text).find() && text.chars().noneMatch(Character::isISOControl);
    }

    private static String cleaned(String name) {
        String line =
                SingleLine.BREAKS.matcher(BROKEN.matcher(name).replaceAll("")).replaceAll(" ");
        return SingleLine.DIRECTIONS
                .matcher(line)
                .replaceAll("")
                .strip()
                .codePoints()
                .limit(MAX_NAME_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
