package orgs.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import orgs.secret.DerivedSecrets;

/**
 * The secrets of e-mail invitations, 64 lower-case hex digits. Derived from the invitation's id and version, not
 * stored: so a token can be shown again to its addressee, and a renewal makes the former one worthless.
 */
@ApplicationScoped
public class MailTokens {
    private static final String PURPOSE = "invitation-token";
    private static final HexFormat HEX = HexFormat.of();

    private final DerivedSecrets secrets;

    MailTokens(DerivedSecrets secrets) {
        this.secrets = secrets;
    }

    String of(Invitation invitation) {
        return HEX.formatHex(secrets.derive(PURPOSE, invitation.secretSubject()));
    }

    boolean isTokenOf(Invitation invitation, String presented) {
        try {
            return secrets.isDerived(HEX.parseHex(presented), PURPOSE, invitation.secretSubject());
        } catch (IllegalArgumentException notHex) {
            return false;
        }
    }
}
