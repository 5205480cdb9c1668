package orgs.operations;

import io.quarkus.runtime.Startup;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

/** Ready: the database answers soon, on a connection that requests use too, and has every migration of this program. */
@Readiness
@Singleton
@Startup // the newest migration is asked for by a blocking driver
final class DatabaseReady implements AsyncHealthCheck {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String MIGRATED =
            "select exists (select from flyway_schema_history where version = $1 and success)";

    private final Pool pool;
    private final String latest;

    DatabaseReady(Pool pool, Flyway flyway) {
        this.pool = pool;
        this.latest = flyway.info().current().getVersion().toString();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.preparedQuery(MIGRATED)
                .execute(Tuple.of(latest))
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
