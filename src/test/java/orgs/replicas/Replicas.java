package orgs.replicas;

import static orgs.testing.Patience.PATIENCE;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import orgs.testing.IdentityProviderResource;
import orgs.testing.TestPostgres;

/** Two packaged programs on one database that was empty when both started, at the same moment. They know nothing of each other. */
final class Replicas implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final IdentityProviderResource identityProviders = new IdentityProviderResource();
    private final Map<String, String> settings = new HashMap<>();
    final Replica first;
    final Replica second;

    /** @param more what else to tell them, given the port of the database */
    Replicas(IntFunction<Map<String, String>> more) {
        try {
            postgres = TestPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.putAll(Map.of(
                "orgs.database.url", "postgresql://localhost:" + postgres.getPort() + "/postgres",
                "orgs.database.username", "postgres",
                "orgs.database.password", "postgres"));
        settings.putAll(identityProviders.start());
        settings.putAll(more.apply(postgres.getPort()));
        first = Replica.start(settings);
        second = Replica.start(settings);
        first.awaitReady();
        second.awaitReady();
    }

    /** One more of them. */
    Replica another() {
        var replica = Replica.start(settings);
        replica.awaitReady();
        return replica;
    }

    /** The first column of a query's only row. */
    long count(String sql) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void change(String sql) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the query counts so many. */
    void await(String sql, long expected) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (count(sql) != expected) {
            if (Instant.now().isAfter(deadline))
                throw new AssertionError(sql + " is " + count(sql) + "\n" + first.output() + second.output());
            Thread.sleep(50);
        }
    }

    /** A transaction that holds what the statement locks until it is closed. */
    Connection lock(String sql) throws SQLException {
        var connection = postgres.getPostgresDatabase().getConnection();
        connection.setAutoCommit(false);
        connection.createStatement().execute(sql);
        return connection;
    }

    @Override
    public void close() throws IOException {
        first.close();
        second.close();
        identityProviders.stop();
        postgres.close();
    }
}
