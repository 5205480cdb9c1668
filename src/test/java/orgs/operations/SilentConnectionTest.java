package orgs.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.testing.Patience.PATIENCE;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.handler.timeout.IdleStateHandler;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.PostgresResource;

/** A pool of one connection to a database that somebody can make fall silent. Nothing is closed then, nor later. */
class SilentConnectionTest {
    private final PostgresResource database = new PostgresResource();
    private final Vertx vertx = Vertx.vertx();
    private PgConnectOptions real;
    private Pool pool;
    private volatile boolean isSilent;

    private record Input(Vertx vertx, PoolOptions poolOptions, List<PgConnectOptions> pgConnectOptionsList)
            implements PgPoolCreator.Input {}

    @BeforeEach
    void start() throws Exception {
        var settings = database.start();
        real = PgConnectOptions.fromUri(settings.get("orgs.database.url"))
                .setUser(settings.get("orgs.database.username"))
                .addProperty("statement_timeout", "1000");
        var relay = await(vertx.createNetServer().connectHandler(this::relay).listen(0, "localhost"));
        var relayed = new PgConnectOptions(real).setHost("localhost").setPort(relay.actualPort());
        pool = new DatabasePool(new SimpleMeterRegistry())
                .create(new Input(vertx, new PoolOptions().setMaxSize(1), List.of(relayed)));
    }

    @AfterEach
    void stop() throws Exception {
        await(vertx.close());
        database.stop();
    }

    private void relay(NetSocket client) {
        if (isSilent) return;
        client.pause();
        vertx.createNetClient().connect(real.getPort(), real.getHost()).onSuccess(server -> {
            client.handler(server::write);
            server.handler(answer -> {
                if (!isSilent) client.write(answer);
            });
            client.closeHandler(closed -> server.close());
            client.resume();
        });
    }

    @Test
    void aConnectionThatIsBeingMadeDoesNotTakeItsPlaceInThePoolForEver() {
        isSilent = true;
        assertIsOutage(pool.getConnection());

        isSilent = false;
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> one(await(pool.getConnection())) == 1);
    }

    @Test
    void aConnectionThatOwesAnAnswerDoesNeither() throws Exception {
        var connection = patiently();
        assertEquals(1, one(connection));

        isSilent = true;
        assertIsOutage(connection.query("select 1").execute());

        isSilent = false;
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> one(await(pool.getConnection())) == 1);
    }

    @Test
    void aConnectionThatWasMadeMayBeIdle() {
        var wrapped = (SqlConnectionInternal) ((PromptConnection) patiently()).connection;
        var made = (SocketConnectionBase) wrapped.unwrap().unwrap();
        var handlers = made.socket().channelHandlerContext().pipeline();
        assertTrue(
                handlers.toMap().values().stream().noneMatch(IdleStateHandler.class::isInstance), handlers::toString);
    }

    /** How fast it connects on a busy machine is not what these tests are about. */
    private SqlConnection patiently() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> await(pool.getConnection()), connection -> true);
    }

    private static int one(SqlConnection connection) throws Exception {
        return await(connection.query("select 1").execute()).iterator().next().getInteger(0);
    }

    private static void assertIsOutage(Future<?> asked) {
        var failure = assertThrows(ExecutionException.class, () -> await(asked));
        assertTrue(TransientFailure.isOutage(failure), failure::toString);
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
