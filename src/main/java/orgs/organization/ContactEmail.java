package orgs.organization;

import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.text.StorableText;

/** Where an organization wants to be written to: something before an {@code @}. It is only shown, so not more is asked of it. */
public record ContactEmail(String value) {
    private static final int MAX_LENGTH = 255;

    /** @throws RefusedException {@link Refusal#EMAIL_INVALID} */
    public ContactEmail {
        if (value == null || !isValid(value)) {
            throw new RefusedException(Refusal.EMAIL_INVALID);
        }
    }

    public static boolean isValid(String text) {
        return text.indexOf('@') > 0 && text.length() <= MAX_LENGTH && StorableText.isStorable(text);
    }
}
