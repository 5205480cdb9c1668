package orgs.logo;

import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The name under which a browser saves a logo: at most 100 characters that every file system accepts, with the right
 * extension.
 */
record FileName(String value) {
    private static final int MAX_LENGTH = 100;
    private static final Pattern FORBIDDEN = Pattern.compile("\\.\\.|[/\\\\<>:\"|?*\\p{Cntrl}]");

    /** Made from the name that an upload carries, which may be anything. */
    static FileName of(String uploaded, PictureFormat format) {
        String cleaned = FORBIDDEN
                .matcher(uploaded == null ? "" : uploaded)
                .replaceAll("")
                .strip();
        int dot = cleaned.lastIndexOf('.');
        String extension = cleaned.substring(dot + 1);
        boolean fits = dot >= 0 && format.isUsualFor(extension.toLowerCase(Locale.ROOT));
        String ending = fits ? extension : format.extension();
        String stem = fits ? cleaned.substring(0, dot) : cleaned;
        return new FileName((stem.isEmpty() ? anyStem() : shortened(stem, ending)) + "." + ending);
    }

    private static String shortened(String stem, String ending) {
        if (stem.length() + 1 + ending.length() <= MAX_LENGTH) {
            return stem;
        }
        int end = MAX_LENGTH - 5 - ending.length();
        return stem.substring(0, Character.isHighSurrogate(stem.charAt(end - 1)) ? end - 1 : end);
    }

    private static String anyStem() {
        return "file_" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
