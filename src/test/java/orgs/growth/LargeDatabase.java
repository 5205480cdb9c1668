package orgs.growth;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import orgs.testing.Database;

/** 100 000 accounts and organizations, one of which is large. */
final class LargeDatabase {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String UNSURE = """
            select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                and relallvisible < relpages
            """;

    private LargeDatabase() {}

    /** Makes it, if no test of the same profile did before. */
    static void fill() throws IOException, SQLException {
        if (Database.count("select count(*) from organization where slug = 'large'") > 0) {
            return;
        }
        try (var script = LargeDatabase.class.getResourceAsStream("fill.sql");
                var database = Database.connect();
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            database.commit();
        }
        // Once more while it cannot be sure because it is looked at (by autovacuum, for example).
        await().atMost(PATIENCE).until(() -> {
            vacuum();
            return Database.count(UNSURE) == 0;
        });
    }

    /**
     * Lets the database note which rows everybody sees; else the first reader of a row writes that, and index entries do not
     * suffice.
     */
    static void vacuum() throws SQLException {
        try (var database = Database.connect();
                var statement = database.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }
}
