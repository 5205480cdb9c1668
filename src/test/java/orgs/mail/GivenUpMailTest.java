package orgs.mail;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orgs.testing.Jobs;
import orgs.testing.MailServer;
import orgs.testing.Person;

@QuarkusTest
@TestProfile(MailingProfile.Strict.class)
class GivenUpMailTest {
    @Inject
    MailDelivery delivery;

    @Test
    void aMailThatIsGivenUpIsForgottenAndTheActivitySaysSo() {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        Jobs.run(delivery::run);

        assertFalse(invited.isWaiting());
        assertEquals("given_up", invited.mailState());
        invited.owner()
                .request()
                .get("/organizations/" + invited.organizationId() + "/activity")
                .then()
                .statusCode(200)
                .body("activity[0].type", equalTo("invitation.mail_failed"))
                .body("activity[0].subjectId", equalTo(invited.invitationId()))
                .body("activity[0].after", equalTo(Map.of("attempts", 1)));
    }

    @Test
    void renewingMailsAgainWhatWasGivenUp() {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        Jobs.run(delivery::run);

        try (var server = MailServer.start()) {
            invited.invite();
            assertTrue(invited.isWaiting());
            assertEquals("waiting", invited.mailState());
            Jobs.run(delivery::run);
            assertEquals(1, server.mailsFor(invited.address()).size());
            assertEquals("sent", invited.mailState());
        }
    }
}
