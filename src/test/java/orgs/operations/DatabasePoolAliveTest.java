package orgs.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static orgs.testing.Patience.PATIENCE;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.PostgresResource;

/** A pool of one connection, which somebody has and does not give back. */
class DatabasePoolAliveTest {
    private static final Clock NOW = Clock.systemUTC();
    private static final Clock MINUTES_LATER = Clock.offset(NOW, Duration.ofMinutes(2));

    private final PostgresResource database = new PostgresResource();
    private final Vertx vertx = Vertx.vertx();
    private final DatabasePool pool = new DatabasePool(new SimpleMeterRegistry());

    private record Input(Vertx vertx, PoolOptions poolOptions, List<PgConnectOptions> pgConnectOptionsList)
            implements PgPoolCreator.Input {}

    @BeforeEach
    void starve() throws Exception {
        var settings = database.start();
        var options = PgConnectOptions.fromUri(settings.get("orgs.database.url"))
                .setUser(settings.get("orgs.database.username"))
                .addProperty("statement_timeout", "15000");
        Pool one = pool.create(new Input(vertx, new PoolOptions().setMaxSize(1), List.of(options)));
        // How fast it connects on a busy machine is not what these tests are about.
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> await(one.getConnection()) != null);
        assertThrows(ExecutionException.class, () -> await(one.getConnection()));
    }

    @AfterEach
    void stop() throws Exception {
        await(vertx.close());
        database.stop();
    }

    @Test
    void isNotWhenNobodyGetsAConnectionForLongAlthoughTheDatabaseAnswers() {
        assertEquals(Status.UP, status(NOW));
        assertEquals(Status.DOWN, status(MINUTES_LATER));
    }

    @Test
    void isWhenTheDatabaseItselfIsAway() {
        database.stop();
        assertEquals(Status.UP, status(MINUTES_LATER));
    }

    private Status status(Clock clock) {
        return new DatabasePoolAlive(pool, clock)
                .call()
                .await()
                .atMost(PATIENCE)
                .getStatus();
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
