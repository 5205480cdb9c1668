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
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
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
        var one = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(1).setMaxWaitQueueSize(3))
                .connectingTo(options)
                .using(VERTX)
                .build();
        await(await(one.getConnection()).close()); // connecting takes its time and is not what these tests are about
        pool = new BoundedWaitPool(one, VERTX, Duration.ofSeconds(1));
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
        await(await(pool.getConnection()).query("select 1").execute());
    }

    @Test
    void whoFindsALongLineIsToldAtOnce() throws Exception {
        await(pool.getConnection());
        var inLine = Stream.generate(pool::getConnection).limit(3).toList();
        assertInstanceOf(ConnectionPoolTooBusyException.class, failure(pool.getConnection()));
        inLine.forEach(BoundedWaitPoolTest::failure);
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
        await(pool.getConnection());
        assertTrue(pool.starvingSince().isEmpty());
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static Throwable failure(Future<?> future) {
        return assertThrows(ExecutionException.class, () -> await(future)).getCause();
    }
}
