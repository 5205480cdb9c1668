package orgs.activity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import orgs.access.Caller;

/** Records what happens, in the transaction of the change itself: neither exists without the other. */
@ApplicationScoped
public class ActivityLog {
    private final Clock clock;

    ActivityLog(Clock clock) {
        this.clock = clock;
    }

    /**
     * Records what an account did. {@code before} and {@code after} hold what changed, never a secret; either may be
     * empty.
     */
    public Uni<Void> write(
            Caller actor,
            String organizationId,
            ActivityType type,
            String subjectId,
            Map<String, Object> before,
            Map<String, Object> after) {
        return write(Optional.of(actor), organizationId, type, subjectId, before, after);
    }

    /** Records what the service did by itself. */
    public Uni<Void> writeOwn(String organizationId, ActivityType type, String subjectId, Map<String, Object> after) {
        return write(Optional.empty(), organizationId, type, subjectId, Map.of(), after);
    }

    private Uni<Void> write(
            Optional<Caller> actor,
            String organizationId,
            ActivityType type,
            String subjectId,
            Map<String, Object> before,
            Map<String, Object> after) {
        return Activity.create(actor, organizationId, clock.instant(), type, subjectId, before, after)
                .persist()
                .replaceWithVoid();
    }
}
