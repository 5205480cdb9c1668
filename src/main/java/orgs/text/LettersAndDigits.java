package orgs.text;

import java.util.regex.Pattern;

/** ASCII letters and digits, which is what people tell each other and type: PINs and codes. */
public final class LettersAndDigits {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]+");

    private LettersAndDigits() {}

    /** Whether the text consists of these, and of at least one. */
    public static boolean make(String text) {
        return FORM.matcher(text).matches();
    }
}
