package orgs.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import orgs.secret.DerivedSecrets;
import orgs.text.Length;

/** The secrets of code invitations: told from person to person, stored as keyed hashes only, so they can be shown but once. */
@ApplicationScoped
public class SecretCodes {
    private static final String PURPOSE = "invitation-code";
    // Without 0 and O, 1, I and l: codes are read aloud.
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int COMFORTABLE_LENGTH = 12;

    private final DerivedSecrets secrets;
    private final SecureRandom random = new SecureRandom();

    SecretCodes(DerivedSecrets secrets) {
        this.secrets = secrets;
    }

    /** A code that nobody can guess, as far as these bounds allow. */
    public SecretCode generate(Length bounds) {
        int length = Math.min(bounds.max(), Math.max(bounds.min(), COMFORTABLE_LENGTH));
        String code = random.ints(length, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
        return new SecretCode(code, length < COMFORTABLE_LENGTH);
    }

    /** What is stored for a code of this organization. */
    byte[] hash(String organizationId, String code) {
        return secrets.derive(PURPOSE, message(organizationId, code));
    }

    /** What may be stored for it, under the present key or a former one. */
    List<byte[]> hashes(String organizationId, String code) {
        return secrets.derivations(PURPOSE, message(organizationId, code)).toList();
    }

    boolean isCodeOf(Invitation invitation, String presented) {
        return secrets.isDerived(invitation.secretHash, PURPOSE, message(invitation.organizationId, presented));
    }

    private static String message(String organizationId, String code) {
        return organizationId + ' ' + code;
    }
}
