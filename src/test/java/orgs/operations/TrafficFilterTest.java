package orgs.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.testing.Patience.PATIENCE;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The last answers of a server, at moments that no client of a whole program can choose. */
class TrafficFilterTest {
    private final Vertx vertx = Vertx.vertx();
    private final TrafficFilter traffic = new TrafficFilter(new Doors(OptionalInt.empty()));
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        var filters = new Filters();
        traffic.register(filters);
        var router = Router.router(vertx);
        filters.getFilters().forEach(filter -> router.route().handler(filter.getHandler()));
        router.get("/whole").handler(routing -> routing.request().end().onSuccess(read -> routing.end("whole")));
        router.get("/stop-between-head-and-end").handler(routing -> routing.response()
                .putHeader("Content-Length", "2")
                .write("1")
                .onSuccess(written -> {
                    traffic.endConnections();
                    routing.end("2");
                }));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theAnswerThatSaysSoIsTheLastOneOfItsConnection() throws IOException {
        try (var client = new Client(server.actualPort())) {
            client.ask("/whole");
            assertFalse(client.isToldTheLast("whole"));

            traffic.endConnections();
            client.ask("/whole");
            assertTrue(client.isToldTheLast("whole"));
            assertTrue(client.hasEnded());
        }
    }

    @Test
    void anAnswerThatBeganBeforeTheStopDoesNotEndItsConnectionUntold() throws IOException {
        try (var client = new Client(server.actualPort())) {
            client.ask("/stop-between-head-and-end");
            assertFalse(client.isToldTheLast("12"));

            client.ask("/whole");
            assertTrue(client.isToldTheLast("whole"));
        }
    }

    /** A client that keeps its connection. */
    private static final class Client implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader answers;

        Client(int port) throws IOException {
            socket = new Socket("localhost", port);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        }

        void ask(String path) throws IOException {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        }

        /** Reads an answer with this body. */
        boolean isToldTheLast(String body) throws IOException {
            assertEquals("HTTP/1.1 200 OK", answers.readLine());
            boolean isLast = false;
            for (String header = answers.readLine(); !header.isEmpty(); header = answers.readLine()) {
                isLast |= header.equalsIgnoreCase("connection: close");
            }
            for (char expected : body.toCharArray()) {
                assertEquals(expected, (char) answers.read());
            }
            return isLast;
        }

        boolean hasEnded() throws IOException {
            return answers.read() < 0;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
