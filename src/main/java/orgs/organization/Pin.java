package orgs.organization;

import java.util.regex.Pattern;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.text.Length;

/** What an organization is found by together with a code of one of its invitations: ASCII letters and digits. */
public record Pin(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,255}");

    /** @throws RefusedException {@link Refusal#PIN_INVALID} */
    public Pin {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new RefusedException(Refusal.PIN_INVALID);
        }
    }

    /** @throws RefusedException also {@link Refusal#PIN_LENGTH} */
    public static Pin of(String value, Length bounds) {
        var pin = new Pin(value);
        if (!bounds.fits(value)) {
            throw new RefusedException(Refusal.PIN_LENGTH);
        }
        return pin;
    }
}
