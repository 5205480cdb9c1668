package orgs.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** What invitation mails say and when they are sent; through which server is {@code quarkus.mailer.*}. */
public interface MailConfig {

    /** The sender. Without one no invitation is mailed, and inviters pass the token on themselves. */
    Optional<
                    @Pattern(
                            regexp = "[^\\s,<>()]+@[^\\s,<>()]+|([^<>]*[^<> ])? *<[^\\s,<>()]+@[^\\s,<>()]+>",
                            message = "must look like orgs@example.com or Orgs <orgs@example.com>")
                    String>
            from();

    /**
     * The page that a mail links to; {@code {id}} is replaced. By default the web UI's own. No mail ever holds a secret: the addressee signs in to answer.
     */
    @WithDefault("${orgs.public-url:http://localhost:${quarkus.http.port:8080}}/ui/invitations/{id}")
    @Pattern(regexp = ".*\\{id}.*", message = "must contain \\{id\\}")
    String acceptUrl();

    /** How often waiting mails are sent; {@code off}: never by this replica. */
    @WithDefault("5s")
    String interval();

    /** The pause after a failed attempt. It doubles with every further one, up to an hour. */
    @WithDefault("PT1M")
    @DurationMin(inclusive = false, message = "must be longer than nothing")
    Duration retryAfter();

    /** How long a mail is tried. A given up mail is forgotten, and the organization's activity says so; renewing the invitation mails it again. */
    @WithDefault("P1D")
    @DurationMin(message = "must not be negative")
    Duration giveUpAfter();

    MailLimitsConfig limits();
}
