package orgs.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;
import orgs.testing.Jobs;
import orgs.testing.MailServer;
import orgs.testing.Person;

/** What {@code quarkus.mailer.*} says holds although Quarkus' own mailer sends nothing. */
@QuarkusTest
@TestProfile(MailingProfile.class)
class MailServerSettingsTest {
    @Inject
    MailDelivery delivery;

    @BeforeEach
    void forgetMails() {
        Database.change("delete from invitation_mail");
    }

    @Test
    void theServerIsGreetedByTheConfiguredName() {
        Invited.by(Person.named("Ann"), "Acme");
        try (var server = new RefusingMailServer(550)) {
            Jobs.run(delivery::run);
            assertEquals(List.of("EHLO orgs.example.test"), server.greetings());
        }
    }

    @Test
    void onlyApprovedRecipientsAreMailed() {
        var approved = Invited.by(Person.named("Ann"), "Acme", "Guest-" + UUID.randomUUID() + "@EXAMPLE.test");
        var other = Invited.by(Person.named("Ann"), "Acme", "guest-" + UUID.randomUUID() + "@real.example");
        try (var server = MailServer.start()) {
            Jobs.run(delivery::run);
            assertEquals(1, server.recipients().size(), server.recipients()::toString);
            assertEquals(List.of(), server.mailsFor(other.address()));
        }
        assertFalse(approved.isWaiting() || other.isWaiting());
    }
}
