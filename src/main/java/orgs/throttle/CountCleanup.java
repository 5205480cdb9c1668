package orgs.throttle;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import orgs.config.OrgsConfig;
import orgs.job.HousekeepingJob;

/** Removes the failed tries and the mails that count no more. */
@ApplicationScoped
public class CountCleanup implements HousekeepingJob {
    private final FailureThrottle failures;
    private final MailThrottle mails;
    private final OrgsConfig config;

    CountCleanup(FailureThrottle failures, MailThrottle mails, OrgsConfig config) {
        this.failures = failures;
        this.mails = mails;
        this.config = config;
    }

    @Override
    public String title() {
        return "Forgetting old counts";
    }

    @Override
    public String interval() {
        return config.housekeeping().purgeInterval();
    }

    @Override
    public Uni<Boolean> step() {
        return failures.forget().chain(mails::forget).replaceWith(false);
    }
}
