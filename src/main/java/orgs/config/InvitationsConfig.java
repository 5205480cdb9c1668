package orgs.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

public interface InvitationsConfig {

    /** How long an e-mail invitation can be accepted after it was made or renewed. */
    @WithDefault("P3D")
    @DurationMin(message = "must not be negative")
    Duration expiresIn();
}
