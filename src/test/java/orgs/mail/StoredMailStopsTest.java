package orgs.mail;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.testing.Patience.PATIENCE;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;
import orgs.testing.Person;

@QuarkusTest
@TestProfile(MailingProfile.class)
class StoredMailStopsTest {
    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where wait_event_type = 'Lock' and datname = current_database()""";

    private final StoredMailStops stops;

    StoredMailStopsTest(StoredMailStops stops) {
        this.stops = stops;
    }

    /** It had waited for a row that the purge was removing, and the purge for its lock. */
    @Test
    void whoStopsMailsTwiceWaitsForAPurgeThatHasBegunAndNotTheOtherWayRound() throws Exception {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        assertEquals(Optional.of("Acme"), stop(invited));
        var threads = Executors.newSingleThreadExecutor();
        try (var purge = Database.connect()) {
            purge.setAutoCommit(false);
            change(purge, "update organization set ending = true, deleted_at = now() where id = ?", invited);
            change(purge, "delete from mail_stop where organization_id = ?", invited);
            var stopping = threads.submit(() -> stop(invited));
            await().atMost(PATIENCE).until(() -> Database.count(WAITING) == 1);
            change(purge, "delete from organization where id = ?", invited);
            purge.commit();
            assertEquals(Optional.empty(), stopping.get());
        } finally {
            threads.shutdown();
        }
    }

    private Optional<String> stop(Invited invited) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> stops.add(invited.invitationId()));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void change(Connection database, String sql, Invited invited) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setString(1, invited.organizationId());
            assertEquals(1, statement.executeUpdate());
        }
    }
}
