package orgs.config;

import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What invitation mails say; how they are sent is {@code quarkus.mailer.*}. */
public interface MailConfig {

    /** The sender. Without one no invitation is mailed, and inviters pass the token on themselves. */
    Optional<String> from();

    /** The page that a mail links to; {@code {id}} is replaced. No mail ever holds a secret: the addressee signs in and finds it in his list. */
    @WithDefault("http://localhost:3000/invitations/{id}")
    String acceptUrl();
}
