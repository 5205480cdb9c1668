package orgs.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.testing.Patience.PATIENCE;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.PostgresResource;

/** One connection, and room for three in line. */
class BoundedWaitPoolTest {
    private static final PostgresResource DATABASE = new PostgresResource();
    private static final Vertx VERTX = Vertx.vertx();
    private static PgConnectOptions options;

    private Pool one;
    private BoundedWaitPool pool;

    @BeforeAll
    static void startDatabase() {
        var settings = DATABASE.start();
        options = PgConnectOptions.fromUri(settings.get("orgs.database.url"))
                .setUser(settings.get("orgs.database.username"));
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        await(VERTX.close());
        DATABASE.stop();
    }

    @BeforeEach
    void open() throws Exception {
        one = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(1))
                .connectingTo(options)
                .using(VERTX)
                .build();
        await(await(one.getConnection()).close()); // connecting takes its time and is not what these tests are about
        pool = new BoundedWaitPool(one, VERTX, Duration.ofSeconds(1), 3);
    }

    @AfterEach
    void close() throws Exception {
        await(pool.close());
    }

    @Test
    void whoWaitsTooLongIsToldSo() throws Exception {
        await(pool.getConnection());
        assertInstanceOf(TimeoutException.class, failure(pool.getConnection()));
    }

    @Test
    void aConnectionThatComesTooLateGoesBack() throws Exception {
        SqlConnection held = await(pool.getConnection());
        failure(pool.getConnection());
        failure(pool.getConnection());
        await(held.close());
        await(await(patient().getConnection()).query("select 1").execute());
    }

    @Test
    void whoFindsALongLineIsToldAtOnce() throws Exception {
        var patient = patient();
        SqlConnection held = await(patient.getConnection());
        var inLine = Stream.generate(patient::getConnection).limit(3).toList();
        assertInstanceOf(ConnectionPoolTooBusyException.class, failure(patient.getConnection()));
        await(held.close());
        for (var next : inLine) {
            await(await(next).close());
        }
    }

    @Test
    void starvesFromTheFirstWhoGotNoneUntilSomebodyGetsOne() throws Exception {
        SqlConnection held = await(pool.getConnection());
        assertTrue(pool.starvingSince().isEmpty());
        failure(pool.getConnection());
        var since = pool.starvingSince().orElseThrow();
        failure(pool.getConnection());
        assertEquals(since, pool.starvingSince().orElseThrow());
        await(held.close());
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> await(pool.getConnection()) != null);
        assertTrue(pool.starvingSince().isEmpty());
    }

    /** The same connection for those who wait as long as it takes: how fast it comes on a busy machine is not what these tests are about. */
    private BoundedWaitPool patient() {
        return new BoundedWaitPool(one, VERTX, PATIENCE, 3);
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static Throwable failure(Future<?> future) {
        return assertThrows(ExecutionException.class, () -> await(future)).getCause();
    }
}
