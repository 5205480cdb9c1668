package orgs.text;

import java.util.regex.Pattern;

/** What would make a text more than one line, or turn what stands beside it: nothing that is called by a name needs it. */
public final class SingleLine {
    /** Make the text after them, of somebody else, read from right to left. */
    public static final Pattern DIRECTIONS = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    public static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    private SingleLine() {}

    /** Whether the text is one line that reads in its own direction, and can be stored. */
    public static boolean is(CharSequence text) {
        return StorableText.isStorable(text)
                && !BREAKS.matcher(text).find()
                && !DIRECTIONS.matcher(text).find();
    }
}
