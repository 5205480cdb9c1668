package orgs.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import orgs.testing.Jobs;
import orgs.testing.MailServer;
import orgs.testing.Together;

/** With a single connection, which goes from sender to sender, so that each gets one that was made for it on another's thread. */
@QuarkusTest
@TestProfile(MailingProfile.OneConnectionForAll.class)
class MailSenderTest {
    private static final int SENDERS = 20;
    private static final int MAILS_EACH = 10;

    @Inject
    MailSender sender;

    @Test
    void whoeverSendsNextToOthersGetsAnAnswer() {
        try (var server = MailServer.start()) {
            Together.run(SENDERS, number -> {
                for (int i = 0; i < MAILS_EACH; i++) {
                    Jobs.run(() -> sender.send(letter(number)));
                }
                return number;
            });
            for (int number = 0; number < SENDERS; number++) {
                assertEquals(MAILS_EACH, server.mailsFor(address(number)).size(), address(number));
            }
        }
    }

    private static Letter letter(int number) {
        return new Letter(
                "invt_" + number,
                address(number),
                "Acme",
                "Ann",
                "https://app.example.test/",
                "https://orgs.example.test/",
                "tomorrow");
    }

    private static String address(int number) {
        return "guest-" + number + "@example.test";
    }
}
