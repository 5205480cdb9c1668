package orgs.operations;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready: the database answers soon, on a connection that requests use too, and has every migration of this program. */
@Readiness
@Singleton
final class DatabaseReady implements AsyncHealthCheck {
    private static final Duration SOON = Duration.ofSeconds(2);
    /** The newest migration of this program; a test compares. */
    static final String NEWEST = "4";

    private static final String MIGRATED =
            "select exists (select from flyway_schema_history where version = $1 and success)";

    private final Pool pool;

    DatabaseReady(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.preparedQuery(MIGRATED)
                .execute(Tuple.of(NEWEST))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .ifNoItem()
                .after(SOON)
                .fail()
                .onFailure()
                .recoverWithItem(false)
                .map(ready ->
                        HealthCheckResponse.named("database").status(ready).build());
    }
}
