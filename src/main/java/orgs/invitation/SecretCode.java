package orgs.invitation;

/**
 * The secret of a new invitation by code.
 *
 * @param guessable whether somebody who tries long enough could find it: every code that a person chose, and a generated
 *     one that had to be short
 */
public record SecretCode(String value, boolean guessable) {

    public static SecretCode chosen(String value) {
        return new SecretCode(value, true);
    }
}
