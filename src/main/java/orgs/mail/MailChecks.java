package orgs.mail;

import io.vertx.ext.mail.mailencoder.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import orgs.config.MailConfig;
import orgs.config.Misconfiguration;
import orgs.config.OrgsConfig;
import orgs.config.StartupCheck;

/** Wrong settings that would only show when the first mail is sent, if ever. */
@ApplicationScoped
class MailChecks implements StartupCheck {
    private final MailConfig config;

    MailChecks(OrgsConfig config) {
        this.config = config.mail();
    }

    @Override
    public void check() {
        config.from().filter(from -> !isAddress(from)).ifPresent(wrong -> {
            throw Misconfiguration.of("orgs.mail.from", "must look like orgs@example.com or Orgs <orgs@example.com>");
        });
        if (!config.acceptUrl().contains("{id}")) {
            throw Misconfiguration.of("orgs.mail.accept-url", "must contain {id}");
        }
        if (config.retryAfter().isZero() || config.retryAfter().isNegative()) {
            throw Misconfiguration.of("orgs.mail.retry-after", "must be longer than nothing");
        }
    }

    private static boolean isAddress(String from) {
        try {
            new EmailAddress(from);
            return true;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }
}
