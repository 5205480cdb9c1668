package orgs.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static orgs.testing.Patience.PATIENCE;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.SqlConnection;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import orgs.testing.PostgresResource;

/** Between the connection and the database stands somebody who keeps back the answer to a begin until more is asked. */
class PromptConnectionTest {
    private static final PostgresResource DATABASE = new PostgresResource();
    private static final Vertx VERTX = Vertx.vertx();
    private static PgConnectOptions options;

    @BeforeAll
    static void start() throws Exception {
        var settings = DATABASE.start();
        options = PgConnectOptions.fromUri(settings.get("orgs.database.url"))
                .setUser(settings.get("orgs.database.username"));
        int port = options.getPort();
        var between = VERTX.createNetServer().connectHandler(client -> {
            client.pause();
            VERTX.createNetClient().connect(port, "localhost").onSuccess(database -> new Between(client, database)
                    .start());
        });
        options.setPort(await(between.listen(0, "localhost")).actualPort());
    }

    @AfterAll
    static void stop() throws Exception {
        await(VERTX.close());
        DATABASE.stop();
    }

    private static final class Between {
        private final NetSocket client;
        private final NetSocket database;
        private Buffer kept = Buffer.buffer();
        private boolean keeps;

        Between(NetSocket client, NetSocket database) {
            this.client = client;
            this.database = database;
        }

        void start() {
            client.handler(this::asked).closeHandler(gone -> database.close());
            database.handler(this::answered).closeHandler(gone -> client.close());
            client.resume();
        }

        private void asked(Buffer question) {
            keeps = question.toString(StandardCharsets.ISO_8859_1).endsWith("BEGIN\0");
            database.write(question);
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
        SqlConnection connection = connect();
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
        SqlConnection connection = connect();
        await(connection.begin());
        await(connection.preparedQuery("create table kept (id integer)").execute());
        await(connection.transaction().commit());
        assertEquals(0, await(connection.query("select id from kept").execute()).size());
    }

    private static SqlConnection connect() throws Exception {
        return new PromptConnection(await(PgConnection.connect(VERTX, options)));
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
