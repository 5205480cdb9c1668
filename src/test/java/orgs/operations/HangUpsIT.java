package orgs.operations;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.testing.Patience.PATIENCE;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Installation;
import orgs.testing.PackagedProgram;
import orgs.testing.Person;

/** Clients that hang up in numbers, on a busy machine, take no connection to the database with them. More of it: {@code -Dhang-ups.bursts=10}. */
class HangUpsIT {
    private static final int BURSTS = Integer.getInteger("hang-ups.bursts", 1);
    private static final int SOCKETS = 1000;
    private static final int[] MILLISECONDS_UNTIL_HANG_UP = {0, 5, 40};
    private static final int BURNERS = 6;
    private static final int CONNECTIONS = 20;

    private static final String WAITING_FOR_LOCK =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

    @RegisterExtension
    static final Installation INSTALLATION = new Installation();

    private final Person ann = Person.named("Ann");
    private PackagedProgram program;

    @Test
    void everyConnectionIsThereAfterwards() throws Exception {
        program = INSTALLATION.start(Map.of());
        program.as(ann).get("/me").then().statusCode(200);
        withBurners(() -> {
            for (int burst = 0; burst < BURSTS; burst++) {
                for (int delay : MILLISECONDS_UNTIL_HANG_UP) {
                    hangUp(delay);
                }
                program.await("/q/health/live", 200);
            }
        });
        // Until the last of those who hung up is gone, a newcomer may find all of the server's connections taken.
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            assertEquals(List.of(), busyConnections());
            assertEquals(0, requestsWaiting());
            assertEquals(CONNECTIONS, connectionsAtWork());
        });
        program.as(ann).get("/me").then().statusCode(200);
        assertEquals(0, count("""
                select count(*) from organization o
                where not exists (select from member m where m.organization_id = o.id and m.account_id = o.owner_id)
                   or not exists (select from activity a where a.organization_id = o.id and a.type = 'organization.created')"""));
    }

    @Test
    void aRequestThatBeganIsEndedAlthoughItsSenderHangsUp() throws Exception {
        program = INSTALLATION.start(Map.of("orgs.housekeeping.delay", "1h")); // a job would wait as well
        program.as(ann).get("/me").then().statusCode(200);
        // So would who counts for the metrics, who comes again in five minutes.
        awaitMetric("orgs_organizations", figure -> !figure.endsWith(" NaN"));
        try (var blocker = INSTALLATION.connect()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("lock table organization in access exclusive mode");
            try (var socket = program.connect()) {
                String bearer = "Authorization: Bearer " + ann.token() + "\r\n";
                String create = post("/organizations", bearer, "application/json", """
                        {"name": "Begun", "slug": "begun"}""");
                socket.getOutputStream().write(create.getBytes(StandardCharsets.UTF_8));
                await().atMost(PATIENCE).until(() -> count(WAITING_FOR_LOCK), waiting -> waiting == 1);
                socket.setSoLinger(true, 0); // a reset, which the server sees at once
            }
            awaitMetric("http_server_requests_seconds_count", figure -> figure.contains("status=\"RESET\""));
        }
        await().atMost(PATIENCE).until(() -> count("select count(*) from organization where slug = 'begun'") == 1);
    }

    @Test
    void whoFindsNoConnectionIsToldToTryAgain() throws Exception {
        // The lock outlasts the test, so that only the wait for the connection ends.
        program = INSTALLATION.start(Map.of(
                "quarkus.datasource.reactive.max-size",
                "1",
                "quarkus.datasource.reactive.additional-properties.\"lock_timeout\"",
                "0",
                "quarkus.datasource.reactive.additional-properties.\"statement_timeout\"",
                "600000"));
        program.as(ann).get("/me").then().statusCode(200);
        try (var blocker = INSTALLATION.connect()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("lock table organization in access exclusive mode");
            var threads = Executors.newFixedThreadPool(3);
            var answers = new ExecutorCompletionService<Response>(threads);
            for (int i = 0; i < 3; i++) {
                answers.submit(() -> program.as(ann).get("/me"));
            }
            threads.shutdown();
            for (int i = 0; i < 2; i++) { // the third has the connection
                answers.take().get().then().statusCode(503).header("Retry-After", notNullValue());
            }
        }
        program.as(ann).get("/me").then().statusCode(200);
    }

    /** As many sockets as a burst has, each with a request of its own, closed a moment later whatever has been answered. */
    private void hangUp(int milliseconds) throws InterruptedException {
        String bearer = "Authorization: Bearer " + ann.token() + "\r\n";
        var threads = Executors.newScheduledThreadPool(8);
        var sent = new CountDownLatch(SOCKETS);
        for (int i = 0; i < SOCKETS; i++) {
            String request = request(i, bearer);
            threads.execute(() -> {
                try {
                    var socket = program.connect();
                    threads.schedule(() -> close(socket), milliseconds, TimeUnit.MILLISECONDS);
                    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                } catch (IOException refused) {
                    // as good as hung up
                } finally {
                    sent.countDown();
                }
            });
        }
        sent.await();
        threads.shutdown(); // which leaves those to be closed that are not closed yet
        threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static String request(int i, String bearer) {
        return switch (i % 4) {
            case 0 -> "GET /me HTTP/1.1\r\nHost: localhost\r\n" + bearer + "\r\n";
            case 1 -> post("/organizations", bearer, "application/json", """
                    {"name": "Gone", "slug": "gone-%s"}""".formatted(UUID.randomUUID()));
            case 2 -> "GET /api/organizations/orgn_none/logo HTTP/1.1\r\nHost: localhost\r\n\r\n";
            default -> post("/api/organizations/orgn_none/logo", bearer, "multipart/form-data; boundary=b", """
                    --b\r
                    Content-Disposition: form-data; name="logo"; filename="a.png"\r
                    Content-Type: image/png\r
                    \r
                    half a picture""");
        };
    }

    private static String post(String path, String bearer, String type, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + bearer + "Content-Type: " + type
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // what it is for
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static void withBurners(Work work) throws InterruptedException, ExecutionException {
        var done = new AtomicBoolean();
        var burners = Executors.newFixedThreadPool(BURNERS);
        for (int i = 0; i < BURNERS; i++) {
            burners.execute(() -> {
                while (!done.get()) {
                    Thread.onSpinWait();
                }
            });
        }
        try {
            work.run();
        } finally {
            done.set(true);
            burners.shutdown();
        }
    }

    private int requestsWaiting() {
        return figures("orgs_database_requests_waiting")
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The pool tells nothing"));
    }

    private void awaitMetric(String name, Predicate<String> figure) {
        await().atMost(PATIENCE).until(() -> figures(name).anyMatch(figure));
    }

    private Stream<String> figures(String name) {
        return given().baseUri(program.managementUrl())
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name));
    }

    /** How many connections there are when everybody, who counts for the metrics among them, is held up by a lock. */
    private long connectionsAtWork() throws Exception {
        var threads = Executors.newFixedThreadPool(CONNECTIONS + 5);
        try (var blocker = INSTALLATION.connect()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("lock table organization in access exclusive mode");
            for (int i = 0; i < CONNECTIONS + 5; i++) {
                threads.submit(() -> program.as(ann).get("/me"));
            }
            long most = 0;
            for (int look = 0; look < 40 && most < CONNECTIONS; look++) {
                TimeUnit.MILLISECONDS.sleep(100);
                most = Math.max(most, count(WAITING_FOR_LOCK));
            }
            return most;
        } finally {
            threads.shutdown();
        }
    }

    /** What those connections do that are not idle, as PostgreSQL sees it. */
    private static List<String> busyConnections() throws SQLException {
        try (var connection = INSTALLATION.connect();
                var rows = connection.createStatement().executeQuery("""
                        select state || ', ' || wait_event || ', ' || query from pg_stat_activity
                        where pid <> pg_backend_pid() and state <> 'idle' and backend_type = 'client backend'""")) {
            var busy = new ArrayList<String>();
            while (rows.next()) {
                busy.add(rows.getString(1));
            }
            return busy;
        }
    }

    private static long count(String sql) throws SQLException {
        try (var connection = INSTALLATION.connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
