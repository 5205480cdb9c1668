package orgs.throttle;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import orgs.job.BatchJob;

/** Removes the failed tries that count no more. */
@ApplicationScoped
public class FailureCleanup {
    private final FailureThrottle attempts;

    FailureCleanup(FailureThrottle attempts) {
        this.attempts = attempts;
    }

    @Scheduled(
            identity = "forgotten-attempts",
            every = "{orgs.housekeeping.purge-interval}",
            delayed = "{orgs.housekeeping.delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return BatchJob.repeat(
                "Forgetting failed tries", () -> attempts.forget().replaceWith(false));
    }
}
