package orgs.mail;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;
import orgs.testing.MailServer;

/** The service with a mail server. Mails are sent when a test says so. */
public class MailingProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        var configuration = new HashMap<>(MailServer.configuration());
        configuration.put("orgs.mail.retry-after", "PT0.5S");
        configuration.put("orgs.secrets.previous-keys", "the key that the tests used before this one");
        configuration.put("quarkus.mailer.approved-recipients", ".*@example[.]test,.*@xn--bcher-kva[.]example");
        return configuration;
    }

    /** Where no failure is forgiven, and few mails are sent. */
    public static class Strict extends MailingProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var configuration = new HashMap<>(super.getConfigOverrides());
            configuration.put("orgs.mail.give-up-after", "PT0S");
            configuration.put("orgs.mail.limits.period", "PT1H");
            configuration.put("orgs.mail.limits.per-recipient", "2");
            configuration.put("orgs.mail.limits.per-inviter", "4");
            configuration.put("orgs.mail.limits.per-organization", "3");
            return configuration;
        }
    }

    /** Where senders wait for each other. */
    public static class OneConnectionForAll extends MailingProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var configuration = new HashMap<>(super.getConfigOverrides());
            configuration.put("quarkus.mailer.max-pool-size", "1");
            return configuration;
        }
    }
}
