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
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;
import orgs.testing.Person;

@QuarkusTest
@TestProfile(MailingProfile.class)
class OutboxTest {
    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where wait_event_type = 'Lock' and datname = current_database()""";

    private final Outbox outbox;

    OutboxTest(Outbox outbox) {
        this.outbox = outbox;
    }

    /** It held the mail and waited for the invitation, and who renewed held the invitation and waited for the mail. */
    @Test
    void aMailIsNotGivenUpThatIsRenewedMeanwhile() throws Exception {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        WaitingMail mail = claim(invited.invitationId());
        var threads = Executors.newSingleThreadExecutor();
        try (var renewal = Database.connect()) {
            renewal.setAutoCommit(false);
            change(renewal, "update invitation set updated_at = now() where id = ?", mail);
            var givingUp = threads.submit(() -> run(() -> outbox.giveUp(mail)));
            await().atMost(PATIENCE).until(() -> Database.count(WAITING) == 1);
            change(renewal, "update invitation_mail set due_at = now() where invitation_id = ?", mail);
            renewal.commit();
            givingUp.get();
        } finally {
            threads.shutdown();
        }
        assertTrue(invited.isWaiting());
        assertEquals("waiting", invited.mailState());
    }

    /** Others may be due, too. */
    private WaitingMail claim(String invitationId) {
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

    private static void change(Connection database, String sql, WaitingMail mail) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setString(1, mail.invitationId());
            assertEquals(1, statement.executeUpdate());
        }
    }
}
