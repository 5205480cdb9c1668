package orgs.organization;

import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.text.Length;
import orgs.text.LettersAndDigits;

/** What an organization is found by together with a code of one of its invitations: ASCII letters and digits. */
public record Pin(String value) {
    private static final Length BOUNDS = new Length(1, 255);

    /** @throws RefusedException {@link Refusal#PIN_INVALID}, {@link Refusal#PIN_LENGTH} */
    public Pin {
        requireCharacters(value);
        requireLength(value, BOUNDS);
    }

    /** A PIN within the bounds of an API. @throws RefusedException as the constructor */
    public static Pin of(String value, Length bounds) {
        var pin = new Pin(value);
        requireLength(value, bounds);
        return pin;
    }

    /**
     * The text, if a PIN can consist of its characters: for an API that tells this before something else, and the length after it.
     *
     * @throws RefusedException {@link Refusal#PIN_INVALID}
     */
    public static String requireCharacters(String text) {
        if (text == null || !LettersAndDigits.make(text)) {
            throw new RefusedException(Refusal.PIN_INVALID);
        }
        return text;
    }

    private static void requireLength(String value, Length bounds) {
        if (!bounds.fits(value)) {
            throw new RefusedException(Refusal.PIN_LENGTH);
        }
    }
}
