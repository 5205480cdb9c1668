package orgs.faults;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static orgs.testing.Patience.PATIENCE;

import io.restassured.response.ValidatableResponse;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import orgs.testing.FreePort;
import orgs.testing.IdentityProviderResource;
import orgs.testing.PackagedProgram;
import orgs.testing.Person;
import orgs.testing.TestPostgres;

/** One program through all that can happen to its database. It is never started again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseFaultsIT {
    private static final int WRITERS = 8;
    private static final int CONNECTIONS = 20;
    private final Person ann = Person.named("Ann");
    private final IdentityProviderResource identityProvider = new IdentityProviderResource();

    @TempDir
    static Path data;

    private EmbeddedPostgres database;
    private PackagedProgram program;

    @BeforeAll
    void start() throws IOException {
        database = startDatabase(FreePort.find());
        var settings = new HashMap<>(identityProvider.start());
        settings.putAll(Writers.UNLIMITED);
        settings.putAll(Map.of(
                "orgs.database.url",
                "postgresql://localhost:" + database.getPort() + "/postgres",
                "orgs.database.username",
                "postgres",
                "quarkus.datasource.reactive.max-size",
                "5",
                "quarkus.datasource.reactive.additional-properties.\"statement_timeout\"",
                "5000"));
        program = PackagedProgram.start(settings);
        program.await("/q/health/ready", 200);
    }

    @AfterAll
    void stop() throws IOException {
        program.close();
        database.close();
        identityProvider.stop();
    }

    /** One of its processes dies, and it starts again by itself. */
    @Test
    void aCrashOfTheDatabaseLosesNothingThatWasAcknowledged() throws Exception {
        var writers = Writers.at(program, WRITERS);
        for (int crash = 0; crash < 3; crash++) {
            writers.awaitWritten(20);
            backends().findFirst().ifPresent(ProcessHandle::destroyForcibly);
        }
        writers.awaitWritten(20);
        writers.stop();

        assertNothingIsLost(writers);
    }

    @Test
    void aDatabaseThatIsKilledLosesNothingThatWasAcknowledged() throws Exception {
        var writers = Writers.at(program, WRITERS);
        writers.awaitWritten(20);
        kill();
        writers.awaitRefused(20);
        database = startDatabase(database.getPort());
        writers.awaitWritten(20);
        writers.stop();

        assertNothingIsLost(writers);
    }

    @Test
    void whoFindsAllConnectionsTakenByOthersIsToldToTryAgain() throws Exception {
        List<Connection> others = new ArrayList<>();
        try {
            me().statusCode(200);
            takeAllConnections(others);
            for (int i = 0; i < 3; i++) {
                me().statusCode(503).header("Retry-After", notNullValue());
            }
            program.await("/q/health/ready", 503);
            program.await("/q/health/live", 200);
        } finally {
            for (var connection : others) {
                connection.close();
            }
        }
        program.await("/q/health/ready", 200);
        me().statusCode(200);
    }

    /** Nothing is closed: whoever waits for an answer would wait for ever. */
    @Test
    void whoWaitsForADatabaseThatCameToAHaltIsToldToTryAgain() throws Exception {
        me().statusCode(200);
        var halted = processes().toList();
        signal("STOP", halted);
        try {
            assertTimeoutPreemptively(PATIENCE, () -> me().statusCode(503).header("Retry-After", notNullValue()));
        } finally {
            signal("CONT", halted);
        }
        program.await("/q/health/ready", 200);
        me().statusCode(200);
    }

    private void assertNothingIsLost(Writers writers) throws SQLException {
        writers.assertNothingUnexpected();
        try (var connection = database.getPostgresDatabase().getConnection()) {
            writers.assertNothingIsLost(connection);
        }
    }

    private ValidatableResponse me() {
        return program.as(ann).get("/me").then();
    }

    /** What the program has is ended and taken, too. */
    private void takeAllConnections(List<Connection> others) throws SQLException {
        var first = database.getPostgresDatabase().getConnection();
        others.add(first);
        await().atMost(PATIENCE).until(() -> {
            first.createStatement().execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where backend_type = 'client backend' and application_name <> 'PostgreSQL JDBC Driver'""");
            takeFreeConnections(others);
            return others.size() == CONNECTIONS;
        });
    }

    private void takeFreeConnections(List<Connection> others) {
        try {
            while (others.size() < CONNECTIONS) {
                others.add(database.getPostgresDatabase().getConnection());
            }
        } catch (SQLException taken) {
            // by the program, for now
        }
    }

    private static void signal(String name, List<ProcessHandle> processes) throws Exception {
        for (var process : processes) {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    private void kill() throws Exception {
        var processes = processes().toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        for (var process : processes) {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        database.close(); // which removes its lock
    }

    /** The one that all others come from is the first. */
    private static Stream<ProcessHandle> processes() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants());
    }

    /** Those of its processes that serve a client. */
    private Stream<ProcessHandle> backends() throws SQLException {
        var pids = new ArrayList<Long>();
        try (var connection = database.getPostgresDatabase().getConnection();
                var rows = connection.createStatement().executeQuery("""
                        select pid from pg_stat_activity
                        where backend_type = 'client backend' and pid <> pg_backend_pid()""")) {
            while (rows.next()) {
                pids.add(rows.getLong(1));
            }
        }
        return pids.stream().map(ProcessHandle::of).flatMap(Optional::stream);
    }

    private EmbeddedPostgres startDatabase(int port) throws IOException {
        return TestPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("synchronous_commit", "on")
                // Its own writer would save soon what was acknowledged too early; it must not come in time.
                .setServerConfig("wal_writer_delay", "10s")
                .setServerConfig("max_connections", Integer.toString(CONNECTIONS))
                .start();
    }
}
