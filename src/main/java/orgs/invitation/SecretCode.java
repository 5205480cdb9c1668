package orgs.invitation;

import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.text.Length;
import orgs.text.LettersAndDigits;

/**
 * The secret of a new invitation by code: ASCII letters and digits.
 *
 * @param guessable whether somebody who tries long enough could find it: every code that a person chose, and a generated
 *     one that had to be short
 */
public record SecretCode(String value, boolean guessable) {

    /** @throws RefusedException {@link Refusal#INVITATION_CODE_INVALID} */
    public SecretCode {
        if (!LettersAndDigits.make(value)) {
            throw new RefusedException(Refusal.INVITATION_CODE_INVALID);
        }
    }

    /** A code that a person chose, within the bounds of an API. @throws RefusedException also {@link Refusal#INVITATION_CODE_LENGTH} */
    public static SecretCode chosen(String value, Length bounds) {
        var code = new SecretCode(value, true);
        if (!bounds.fits(value)) {
            throw new RefusedException(Refusal.INVITATION_CODE_LENGTH);
        }
        return code;
    }
}
