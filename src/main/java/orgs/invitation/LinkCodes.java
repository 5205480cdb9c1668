package orgs.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import orgs.secret.DerivedSecrets;
import orgs.secret.Sha256;

/**
 * The codes of links, 32 lower-case hex digits. Derived from the invitation's id and version, not stored; the row holds
 * only what a code is found by, and nobody gets from that to 128 bits that they cannot guess. It does not depend on the
 * server's key: links work on when the key is rotated, and are shown as long as the former one is known.
 */
@ApplicationScoped
public class LinkCodes {
    private static final String PURPOSE = "link-code";
    private static final int LENGTH = 16;
    private static final HexFormat HEX = HexFormat.of();

    private final DerivedSecrets secrets;

    LinkCodes(DerivedSecrets secrets) {
        this.secrets = secrets;
    }

    /** What the code of a link that is being made will be found by. */
    byte[] firstHash(Invitation link) {
        return hash(code(secrets.derive(PURPOSE, link.secretSubject())));
    }

    /** The code of a stored link; none if the key it was made under is not known any more. */
    Optional<String> of(Invitation link) {
        return secrets.derivations(PURPOSE, link.secretSubject())
                .map(LinkCodes::code)
                .filter(code -> MessageDigest.isEqual(hash(code), link.secretHash))
                .findFirst();
    }

    /** What a code is found by. */
    static byte[] hash(String code) {
        return Sha256.digest(code);
    }

    private static String code(byte[] derived) {
        return HEX.formatHex(Arrays.copyOf(derived, LENGTH));
    }
}
