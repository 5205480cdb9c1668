package orgs.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * How a replica that is told to stop (SIGTERM) takes its leave. An orchestrator's grace period must cover both, and
 * eight seconds for a mail.
 */
public interface ShutdownConfig {

    /**
     * How long it still takes new connections, although it is no longer ready: load balancers need a moment to notice.
     */
    @WithDefault("PT0S")
    @DurationMin(message = "must not be negative")
    Duration delay();

    /** How long, after that, requests that were taken have for their answer. */
    @WithDefault("PT20S")
    @DurationMin(message = "must not be negative")
    Duration timeout();
}
