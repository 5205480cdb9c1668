package orgs.housekeeping;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import orgs.attempt.Attempts;

/** Removes the failed tries that count no more. */
@ApplicationScoped
public class ForgottenAttempts {
    private final Attempts attempts;

    ForgottenAttempts(Attempts attempts) {
        this.attempts = attempts;
    }

    @Scheduled(
            identity = "forgotten-attempts",
            every = "{orgs.housekeeping.purge-interval}",
            delayed = "{orgs.housekeeping.delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return Chore.repeat("Forgetting failed tries", () -> attempts.forget().replaceWith(false));
    }
}
