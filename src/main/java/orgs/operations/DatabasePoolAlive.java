package orgs.operations;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive: connections to the database are handed out, or the database itself is away. A pool that has given nobody a connection for a
 * minute, although the database lets us connect, will not recover by itself: only a restart helps.
 */
@Liveness
@Singleton
public class DatabasePoolAlive implements AsyncHealthCheck {
    private static final Duration TOO_LONG = Duration.ofMinutes(1);

    private final DatabasePool pool;
    private final Clock clock;

    DatabasePoolAlive(DatabasePool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        Instant limit = clock.instant().minus(TOO_LONG);
        boolean starves = pool.starvingSince().filter(limit::isAfter).isPresent();
        Uni<Boolean> alive = starves ? isUnreachable() : Uni.createFrom().item(true);
        return alive.map(
                up -> HealthCheckResponse.named("database pool").status(up).build());
    }

    private Uni<Boolean> isUnreachable() {
        return Uni.createFrom()
                .completionStage(() -> pool.reachDatabase().toCompletionStage())
                .map(reached -> false)
                .onFailure()
                .recoverWithItem(true);
    }
}
