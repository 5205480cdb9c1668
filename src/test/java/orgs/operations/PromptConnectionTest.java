package orgs.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.testing.Patience.PATIENCE;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import orgs.testing.PostgresResource;

/** Between the connection and the database stands somebody who keeps back the answer to a begin until more is asked, or spoils it. */
class PromptConnectionTest {
    private static final PostgresResource DATABASE = new PostgresResource();
    private static final Vertx VERTX = Vertx.vertx();
    private static final String BEGIN = "BEGIN\0";
    private static final String DIVISION_BY_ZERO = "select 1 / 0 /* prompt */";

    private static PgConnectOptions options;

    @BeforeAll
    static void start() throws Exception {
        var settings = DATABASE.start();
        options = PgConnectOptions.fromUri(settings.get("orgs.database.url"))
                .setUser(settings.get("orgs.database.username"));
    }

    @AfterAll
    static void stop() throws Exception {
        await(VERTX.close());
        DATABASE.stop();
    }

    private static final class Between {
        private final NetSocket client;
        private final NetSocket database;
        private final String begin;
        private Buffer kept = Buffer.buffer();
        private boolean keeps;

        Between(NetSocket client, NetSocket database, String begin) {
            this.client = client;
            this.database = database;
            this.begin = begin;
        }

        void start() {
            client.handler(this::asked).closeHandler(gone -> database.close());
            database.handler(this::answered).closeHandler(gone -> client.close());
            client.resume();
        }

        private void asked(Buffer question) {
            String text = question.toString(StandardCharsets.ISO_8859_1);
            keeps = text.endsWith(BEGIN);
            database.write(Buffer.buffer(text.replace(BEGIN, begin), StandardCharsets.ISO_8859_1.name()));
            answered(Buffer.buffer());
        }

        private void answered(Buffer answer) {
            kept.appendBuffer(answer);
            if (!keeps) {
                client.write(kept);
                kept = Buffer.buffer();
            }
        }
    }

    @Test
    void transactionBeginsWithItsFirstStatement() throws Exception {
        SqlConnection connection = connect(BEGIN);
        await(connection.begin());
        await(connection.query("create table things (id integer)").execute());
        await(connection.transaction().rollback());
        var failure = assertThrows(
                ExecutionException.class,
                () -> await(connection.query("select id from things").execute()));
        assertEquals(
                "ERROR: relation \"things\" does not exist (42P01)",
                failure.getCause().getMessage());
    }

    @Test
    void whatIsCommittedStays() throws Exception {
        SqlConnection connection = connect(BEGIN);
        await(connection.begin());
        await(connection.preparedQuery("create table kept (id integer)").execute());
        await(connection.transaction().commit());
        assertEquals(0, await(connection.query("select id from kept").execute()).size());
    }

    /** Without a transaction each statement would be done by itself, and for good. */
    @Test
    void afterABeginThatFailedNothingMoreIsDone() throws Exception {
        SqlConnection connection = connect("WRONG\0");
        await(connection.begin());
        var transaction = connection.transaction();
        await(connection
                .query("select 1")
                .execute()
                .otherwiseEmpty()); // is sent before the answer to the begin is known
        assertTrue(isRefused(connection.query("create table half (id integer)").execute()));
        assertTrue(isRefused(transaction.commit()));
        var failure = assertThrows(
                ExecutionException.class,
                () -> await(connect(BEGIN).query("select id from half").execute()));
        assertEquals(
                "ERROR: relation \"half\" does not exist (42P01)",
                failure.getCause().getMessage());
    }

    @Test
    void promptStatementIsNotWaitedForAndDoneBeforeWhatFollows() throws Exception {
        SqlConnection connection = connect(BEGIN);
        await(connection.query("create temporary table lines (id integer)").execute());
        await(connection.begin());
        assertTrue(connection
                .preparedQuery("insert into lines values (1) /* prompt */")
                .execute()
                .isComplete());
        assertEquals(
                1,
                await(connection.preparedQuery("select id from lines").execute())
                        .size());
        await(connection.transaction().commit());
    }

    @Test
    void whatFollowsAPromptStatementThatFailedFailsForItsReason() throws Exception {
        SqlConnection connection = connect(BEGIN);
        await(connection.begin());
        await(connection.preparedQuery(DIVISION_BY_ZERO).execute());
        assertEquals("22012", stateOf(connection.preparedQuery("select 1").execute()));
        await(connection.transaction().rollback());
        await(connection.begin());
        assertEquals(1, await(connection.preparedQuery("select 1").execute()).size(), "in a transaction of its own");
    }

    @Test
    void nothingIsCommittedAfterAPromptStatementThatFailed() throws Exception {
        SqlConnection connection = connect(BEGIN);
        await(connection.query("create temporary table lost (id integer)").execute());
        await(connection.begin());
        await(connection.preparedQuery("insert into lost values (1)").execute());
        await(connection.preparedQuery(DIVISION_BY_ZERO).execute());
        assertEquals("22012", stateOf(connection.transaction().commit()));
        assertEquals(0, await(connection.query("select id from lost").execute()).size());
    }

    @Test
    void outsideOfATransactionEveryAnswerIsWaitedFor() throws Exception {
        SqlConnection connection = connect(BEGIN);
        assertEquals("22012", stateOf(connection.preparedQuery(DIVISION_BY_ZERO).execute()));
        await(connection.begin());
        await(connection.query("select 1").execute());
        await(connection.transaction().rollback());
        assertEquals("22012", stateOf(connection.preparedQuery(DIVISION_BY_ZERO).execute()));
    }

    @Test
    void commitTellsWhichConstraintAnInsertViolated() throws Exception {
        SqlConnection connection = connect(BEGIN);
        await(connection
                .query("create temporary table single (id integer constraint single_once primary key)")
                .execute());
        await(connection.begin());
        for (int turn = 0; turn < 2; turn++) {
            var inserted = connection
                    .preparedQuery("insert into single (id) values ($1)")
                    .execute(Tuple.of(1));
            assertTrue(inserted.isComplete());
            assertEquals(1, await(inserted).rowCount());
        }
        Future<Void> commit = connection.transaction().commit();
        var failure = assertThrows(ExecutionException.class, () -> await(commit));
        assertEquals(
                "single_once",
                assertInstanceOf(ConstraintViolationException.class, failure.getCause())
                        .getConstraintName());
    }

    @Test
    void whatChangesMoreThanOneRowIsWaitedFor() throws Exception {
        SqlConnection connection = connect(BEGIN);
        await(connection.query("create temporary table many (id integer)").execute());
        await(connection.begin());
        assertEquals(
                2,
                await(connection
                                .preparedQuery("insert into many select generate_series(1, 2)")
                                .execute())
                        .rowCount());
        assertEquals(
                2,
                await(connection.preparedQuery("update many set id = 3").execute())
                        .rowCount());
        await(connection.transaction().commit());
    }

    private static String stateOf(Future<?> asked) {
        var failure = assertThrows(ExecutionException.class, () -> await(asked));
        return ((PgException) failure.getCause()).getSqlState();
    }

    private static boolean isRefused(Future<?> asked) throws Exception {
        return await(asked.transform(answer -> Future.succeededFuture(answer.failed())));
    }

    /** @param begin what the database hears in the place of a begin */
    private static SqlConnection connect(String begin) throws Exception {
        int port = options.getPort();
        var between = VERTX.createNetServer().connectHandler(client -> {
            client.pause();
            VERTX.createNetClient()
                    .connect(port, "localhost")
                    .onSuccess(database -> new Between(client, database, begin).start());
        });
        var there = new PgConnectOptions(options)
                .setPort(await(between.listen(0, "localhost")).actualPort());
        return new PromptConnection(await(PgConnection.connect(VERTX, there)));
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
