package orgs.mail;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.secret.DerivedSecrets;
import orgs.testing.Database;
import orgs.testing.Jobs;
import orgs.testing.MailServer;
import orgs.testing.Person;

/** What becomes of a mail that waits when somebody wants no more of them, and what is kept of that. */
@QuarkusTest
@TestProfile(MailingProfile.class)
class StoppedMailTest {
    @Inject
    MailDelivery delivery;

    @Inject
    MailStopLinks links;

    @Inject
    DerivedSecrets secrets;

    @BeforeEach
    void forgetMails() {
        Database.change("delete from invitation_mail");
    }

    @Test
    void aMailThatWaitsIsNotSent() {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        stop(invited);
        assertEquals(List.of(), sent(invited));
        assertFalse(invited.isWaiting());
        assertEquals("withheld", invited.mailState());
    }

    @Test
    void nothingIsToldOfAMailThatWouldNotHaveBeenSent() {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        stop(invited);
        Database.change(
                "update invitation set expires_at = now() - interval '1 second' where id = ?", invited.invitationId());
        assertEquals(List.of(), sent(invited));
        invited.owner()
                .request()
                .get("/organizations/" + invited.organizationId() + "/activity")
                .then()
                .statusCode(200)
                .body("activity.type", not(hasItem("invitation.mail_withheld")));
    }

    @Test
    void ofTheAddressADigestUnderTheServersKeyIsKeptAndOnce() {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        stop(invited);
        stop(invited);
        String recipient = invited.organizationId() + ' ' + invited.address();
        assertEquals(
                List.of(HexFormat.of().formatHex(secrets.derive("mail-stop-recipient", recipient))),
                Database.values(
                        "select encode(address_digest, 'hex') from mail_stop where organization_id = ?",
                        invited.organizationId()));
    }

    @Test
    void aStopOutlivesAChangeOfTheKey() {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        stop(invited);
        String recipient = invited.organizationId() + ' ' + invited.address();
        byte[] underTheFormerKey =
                secrets.derivations("mail-stop-recipient", recipient).toList().get(1);
        Database.change(
                "update mail_stop set address_digest = decode(?, 'hex') where organization_id = ?",
                HexFormat.of().formatHex(underTheFormerKey),
                invited.organizationId());
        assertEquals(List.of(), sent(invited));
    }

    private List<?> sent(Invited invited) {
        try (var server = MailServer.start()) {
            Jobs.run(delivery::run);
            return server.mailsFor(invited.address());
        }
    }

    private void stop(Invited invited) {
        given().post(URI.create(links.of(invited.invitationId())).getPath())
                .then()
                .statusCode(200);
    }
}
