package orgs.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How many mails somebody can make the service send. Inviting counts, whether the mail is delivered or not; nothing counts where nothing is mailed. */
public interface MailLimitsConfig {

    /** What the other limits are about. A period begins with the first mail. */
    @WithDefault("P1D")
    @DurationMin(inclusive = false, message = "must be longer than nothing")
    Duration period();

    /** Mails to one address, from all organizations together. */
    @WithDefault("10")
    @Positive
    int perRecipient();

    /** Mails that one account causes, in all organizations together. */
    @WithDefault("200")
    @Positive
    int perInviter();

    @WithDefault("500")
    @Positive
    int perOrganization();

    /** Renewing an invitation mails nothing that was mailed less than this ago. */
    @WithDefault("PT10M")
    @DurationMin(message = "must not be negative")
    Duration repeatAfter();
}
