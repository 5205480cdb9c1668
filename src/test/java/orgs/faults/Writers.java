package orgs.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.testing.Patience.PATIENCE;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orgs.testing.PackagedProgram;

/** Many who write at the same time. */
final class Writers {
    /** So that no writer meets a limit. */
    static final Map<String, String> UNLIMITED = Map.of("orgs.limits.organizations-per-account", "1000000");

    private final List<Writer> all;
    private final ExecutorService threads;

    private Writers(List<Writer> all) {
        this.all = all;
        this.threads = Executors.newFixedThreadPool(all.size());
        all.forEach(threads::execute);
    }

    static Writers at(PackagedProgram program, int number) {
        return new Writers(
                Stream.generate(() -> new Writer(program)).limit(number).toList());
    }

    int written() {
        return all.stream().mapToInt(writer -> writer.acknowledged().size()).sum();
    }

    /** Waits until they have written so many more. */
    void awaitWritten(int more) {
        int wanted = written() + more;
        await().atMost(PATIENCE).until(() -> written() >= wanted);
    }

    /** Waits until they have been told to try again that often. */
    void awaitRefused(int times) {
        await().atMost(PATIENCE)
                .until(() -> all.stream().mapToInt(Writer::refused).sum() >= times);
    }

    void stop() {
        all.forEach(Writer::stop);
        awaitEnd();
    }

    /** Waits until no writer is left. */
    void awaitEnd() {
        threads.shutdown();
        try {
            assertTrue(threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS), "a writer still writes");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Set<String> acknowledged() {
        return all.stream().flatMap(writer -> writer.acknowledged().stream()).collect(Collectors.toSet());
    }

    /** Whoever was answered was answered well, and no connection broke that was in use. */
    void assertNothingUnexpected() {
        assertEquals(
                List.of(),
                all.stream().flatMap(writer -> writer.unexpected().stream()).toList());
    }

    /** What was acknowledged is in the database, with everything that belongs to it, and nothing is half done. */
    void assertNothingIsLost(Connection database) throws SQLException {
        var lost = new HashSet<>(acknowledged());
        lost.removeAll(stored(database));
        assertEquals(Set.of(), lost);
        assertEquals(0, halfDone(database));
    }

    /** The slugs of what is in the database. */
    static Set<String> stored(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select slug from organization where slug like '" + Writer.SLUGS + "%'")) {
            var stored = new HashSet<String>();
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
            return stored;
        }
    }

    private static long halfDone(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                select count(*) from organization o
                where not exists (select from member m where m.organization_id = o.id and m.account_id = o.owner_id)
                   or not exists (select from activity a where a.organization_id = o.id and a.type = 'organization.created')""")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
