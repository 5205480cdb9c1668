package orgs.mail;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Optional;
import orgs.config.Misconfiguration;
import orgs.config.OrgsConfig;
import orgs.secret.DerivedSecrets;

/**
 * The links by which whoever got a mail stops further ones. Their token is the id of the invitation that the mail is about, and a code derived
 * from it: it tells no address, and stays good when the invitation is renewed or over.
 */
@Startup // a missing setting stops the start
@ApplicationScoped
class MailStopLinks {
    private static final String PURPOSE = "mail-stop";
    private static final char DIVIDER = '.';

    private final DerivedSecrets secrets;
    private final String base;

    MailStopLinks(OrgsConfig config, DerivedSecrets secrets) {
        if (config.mail().from().isPresent() && config.publicUrl().isEmpty()) {
            throw Misconfiguration.of(
                    "orgs.public-url", "is missing: with orgs.mail.from set, mails link to this service");
        }
        this.secrets = secrets;
        this.base = config.publicUrl().orElse("") + "/mail-stops/";
    }

    String of(String invitationId) {
        byte[] code = secrets.derive(PURPOSE, invitationId);
        return base
                + invitationId
                + DIVIDER
                + Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    /** The invitation in whose mail the token stood; empty for what is no token of ours. */
    Optional<String> invitationId(String token) {
        int divider = token.indexOf(DIVIDER);
        if (divider < 0) {
            return Optional.empty();
        }
        String id = token.substring(0, divider);
        try {
            byte[] code = Base64.getUrlDecoder().decode(token.substring(divider + 1));
            return secrets.isDerived(code, PURPOSE, id) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
