package orgs.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Database;
import orgs.testing.Jobs;
import orgs.testing.MailServer;
import orgs.testing.Person;

/** Who waits for whom. */
@QuarkusTest
@TestProfile(MailingProfile.class)
class MailQueueTest {
    @Inject
    MailDelivery delivery;

    @BeforeEach
    void forgetMails() {
        Database.change("delete from invitation_mail");
    }

    @Test
    void organizationsTakeTurns() {
        var busy = Invited.by(Person.named("Ann"), "Busy");
        var others = IntStream.range(0, 5)
                .mapToObj(i -> "other-" + i + "@example.test")
                .toList();
        others.forEach(address -> busy.inviting(address).statusCode(200));
        var late = Invited.by(Person.named("Bob"), "Late");
        var later = Invited.by(Person.named("Cat"), "Later");

        try (var server = MailServer.start()) {
            Jobs.run(delivery::run);
            List<String> recipients = server.recipients();
            assertEquals(8, recipients.size());
            assertTrue(
                    recipients.indexOf(late.address()) < 3 && recipients.indexOf(later.address()) < 3,
                    recipients::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {550, 450, 451, 452})
    void anAddressThatTheServerRefusesHoldsUpNobodyElse(int reply) {
        var first = Invited.by(Person.named("Ann"), "First");
        var second = Invited.by(Person.named("Ann"), "Second");
        try (var refusing = new RefusingMailServer(reply)) {
            Jobs.run(delivery::run);
        }
        assertTrue(first.isWaiting() && second.isWaiting());
        assertEquals(0, mailsNeverTried());
    }

    @Test
    void aServerThatClosesIsAskedOnceARound() {
        Invited.by(Person.named("Ann"), "First");
        Invited.by(Person.named("Ann"), "Second");
        try (var closing = new RefusingMailServer(421)) {
            Jobs.run(delivery::run);
        }
        assertEquals(1, mailsNeverTried());
    }

    @Test
    void aServerThatIsDownIsAskedOnceARound() {
        Invited.by(Person.named("Ann"), "First");
        Invited.by(Person.named("Ann"), "Second");
        Jobs.run(delivery::run);
        assertEquals(1, mailsNeverTried());
    }

    private static long mailsNeverTried() {
        return Database.count("select count(*) from invitation_mail where attempts = 0");
    }
}
