package orgs.throttle;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import orgs.config.OrgsConfig;
import orgs.job.HousekeepingJob;

/** Removes the failed tries that count no more. */
@ApplicationScoped
public class FailureCleanup implements HousekeepingJob {
    private final FailureThrottle throttle;
    private final OrgsConfig config;

    FailureCleanup(FailureThrottle throttle, OrgsConfig config) {
        this.throttle = throttle;
        this.config = config;
    }

    @Override
    public String title() {
        return "Forgetting failed tries";
    }

    @Override
    public String interval() {
        return config.housekeeping().purgeInterval();
    }

    @Override
    public Uni<Boolean> step() {
        return throttle.forget().replaceWith(false);
    }
}
