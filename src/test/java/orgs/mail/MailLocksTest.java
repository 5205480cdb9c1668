package orgs.mail;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.testing.Patience.PATIENCE;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;
import orgs.testing.Person;

/** What is done about mails waits for whoever changes their invitation or organization, who then does not wait for it. */
@QuarkusTest
@TestProfile(MailingProfile.class)
class MailLocksTest {
    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where wait_event_type = 'Lock' and datname = current_database()""";

    private final Outbox outbox;
    private final StoredMailStops stops;
    private Invited invited;

    MailLocksTest(Outbox outbox, StoredMailStops stops) {
        this.outbox = outbox;
        this.stops = stops;
    }

    @BeforeEach
    void invite() {
        invited = Invited.by(Person.named("Ann"), "Acme");
    }

    /** It had waited for a row that the purge was removing, and the purge for its lock. */
    @Test
    void whoStopsMailsTwiceWaitsForAPurge() throws Exception {
        String id = invited.organizationId();
        assertEquals(Optional.of("Acme"), run(() -> stops.add(invited.invitationId())));
        try (var purge = begin()) {
            change(purge, "update organization set ending = true, deleted_at = now() where id = ?", id);
            change(purge, "delete from mail_stop where organization_id = ?", id);
            var stopped = whileWaiting(() -> stops.add(invited.invitationId()), () -> {
                change(purge, "delete from organization where id = ?", id);
                purge.commit();
            });
            assertEquals(Optional.empty(), stopped);
        }
    }

    /** It had held the mail and waited for the invitation, and who renewed the other way round. */
    @Test
    void aMailIsNotGivenUpThatIsRenewedMeanwhile() throws Exception {
        WaitingMail mail = claim();
        try (var renewal = begin()) {
            change(renewal, "update invitation set updated_at = now() where id = ?", mail.invitationId());
            whileWaiting(() -> outbox.giveUp(mail), () -> {
                change(
                        renewal,
                        "update invitation_mail set due_at = now() where invitation_id = ?",
                        mail.invitationId());
                renewal.commit();
            });
        }
        assertTrue(invited.isWaiting());
        assertEquals("waiting", invited.mailState());
    }

    private interface Step {
        void run() throws SQLException;
    }

    /** Does the step as soon as the work waits for a lock; what comes of the work. */
    private static <T> T whileWaiting(Supplier<Uni<T>> work, Step step) throws Exception {
        var threads = Executors.newSingleThreadExecutor();
        try {
            var working = threads.submit(() -> run(work));
            await().atMost(PATIENCE).until(() -> Database.count(WAITING) == 1);
            step.run();
            return working.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } finally {
            threads.shutdown();
        }
    }

    /** Others may be due, too. */
    private WaitingMail claim() {
        String invitationId = invited.invitationId();
        WaitingMail mail;
        do {
            mail = run(outbox::claim).orElseThrow();
        } while (!mail.invitationId().equals(invitationId));
        return mail;
    }

    private static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection begin() throws SQLException {
        var connection = Database.connect();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void change(Connection database, String sql, String id) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setString(1, id);
            assertEquals(1, statement.executeUpdate());
        }
    }
}
