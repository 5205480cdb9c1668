package orgs.config;

import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** The log of what happened in the organizations. */
public interface ActivityConfig {

    /**
     * How long a line is kept, be its organization alive or purged. Without a value: for ever. What is gone answers no
     * question any more.
     */
    Optional<@DurationMin(days = 1, message = "must be a day or longer") Duration> retention();
}
