package orgs.mail;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.testing.Patience.PATIENCE;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;
import orgs.testing.Jobs;
import orgs.testing.MailServer;
import orgs.testing.Person;

@QuarkusTest
@TestProfile(MailingProfile.class)
class InvitationMailTest {
    @Inject
    MailDelivery delivery;

    @Inject
    MailStopLinks links;

    private MailServer server;

    @BeforeEach
    void startServer() {
        Database.change("delete from invitation_mail");
        server = MailServer.start();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void anInvitationIsMailedAsTextAndHtml() throws MessagingException {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        send();

        MimeMessage mail = onlyMailFor(invited);
        assertEquals("Invitation to join “Acme”", mail.getSubject());
        assertEquals("Orgs <orgs@example.test>", mail.getFrom()[0].toString());
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        assertEquals("<" + invited.invitationId() + ".1@example.test>", mail.getMessageID());
        assertNull(mail.getHeader("Cc"));
        String until = Letter.TIME.format(((java.sql.Timestamp) Database.values(
                                "select expires_at from invitation where organization_id = ?", invited.organizationId())
                        .get(0))
                .toInstant());
        assertEquals("""
                Ann invites you to join the organization “Acme”.

                To accept or to decline, sign in with the address that this mail was sent to:

                https://app.example.test/invitations/%s?from=mail&why=invited

                The invitation can be accepted until %s. If you did not expect it, ignore this mail.

                If you do not know “Acme”, stop its mails to you here, without signing in:

                %s""".formatted(invited.invitationId(), until, links.of(invited.invitationId())), text(mail));
        assertTrue(
                html(mail)
                        .contains("<a href=\"https://app.example.test/invitations/" + invited.invitationId()
                                + "?from=mail&amp;why=invited\">"),
                () -> html(mail));
        assertFalse(invited.isWaiting());
    }

    @Test
    void aMailHoldsNoSecret() {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        String token = invited.token();
        send();

        assertEquals(64, token.length());
        assertFalse(GreenMailUtil.getWholeMessage(onlyMailFor(invited)).contains(token));
    }

    @Test
    void hostileNamesStayNames() throws MessagingException {
        var owner = new Person(
                "<b>Ann</b>\r\n\r\nYour password is due: http://evil.test \u202e",
                UUID.randomUUID().toString(),
                "ann-" + UUID.randomUUID() + "@example.test",
                true,
                List.of());
        var invited = Invited.by(owner, "Acme");
        Database.change( // whatever an API of ours lets in, or has let in once
                "update organization set name = ? where id = ?",
                "Acme\r\nBcc: victim@example.test\r\n\r\n<script>alert(1)</script> {letter}",
                invited.organizationId());
        send();

        MimeMessage mail = onlyMailFor(invited);
        assertEquals("Invitation to join “Acme Bcc: <script>alert(1)</script> {letter}”", mail.getSubject());
        assertEquals(1, mail.getAllRecipients().length);
        assertEquals(List.of(), server.mailsFor("victim@example.test"));
        assertTrue(
                text(mail)
                        .startsWith("<b>Ann</b> Your password is due: invites you to join the organization"
                                + " “Acme Bcc: <script>alert(1)</script> {letter}”.\n"),
                () -> text(mail));
        assertFalse(html(mail).contains("<script>") || html(mail).contains("<b>"), () -> html(mail));
    }

    @Test
    void namesAndAddressesMayBeOfAnyScript() throws MessagingException {
        var owner = Person.named("Ann");
        String local = "gast-" + UUID.randomUUID().toString().substring(0, 13);
        var invited = Invited.by(owner, "Zażółć 組織 👩‍🚀 " + "ü".repeat(100), local + "@bücher.example");
        send();

        MimeMessage mail = server.mailsFor(local + "@xn--bcher-kva.example").get(0);
        assertEquals("Invitation to join “Zażółć 組織 👩‍🚀 " + "ü".repeat(65) + "…”", mail.getSubject());
        assertTrue(text(mail).contains("“Zażółć 組織 👩‍🚀 üü"), () -> text(mail));
        assertFalse(invited.isWaiting());
    }

    @Test
    void theLocalPartMayBeOfAnyScript() {
        var invited = Invited.by(Person.named("Ann"), "Acme", "jürgen-" + UUID.randomUUID() + "@example.test");
        send();
        assertFalse(invited.isWaiting());
    }

    @Test
    void renewingMailsAgain() {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        send();
        send();
        onlyMailFor(invited);

        invited.inviteLater();
        send();
        assertEquals(2, server.mailsFor(invited.address()).size());
    }

    @Test
    void renewingMailsNothingWithinMinutes() {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        send();

        invited.invite();
        assertFalse(invited.isWaiting());
    }

    @Test
    void renewingBeforeTheMailWasSentMailsOnce() {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        invited.invite();
        send();
        onlyMailFor(invited);
    }

    @Test
    void whatIsNoLongerOpenIsNotMailed() {
        var canceled = Invited.by(Person.named("Ann"), "Canceled");
        reply(canceled.owner(), canceled, Map.of("action", "cancel"));
        var accepted = Invited.by(Person.named("Ann"), "Accepted");
        reply(
                Person.named("Guest").withEmail(accepted.address()),
                accepted,
                Map.of("action", "accept", "token", accepted.token()));
        var overdue = Invited.by(Person.named("Ann"), "Overdue");
        Database.change(
                "update invitation set expires_at = now() - interval '1 second' where organization_id = ?",
                overdue.organizationId());
        var deleted = Invited.by(Person.named("Ann"), "Deleted");
        deleted.owner()
                .request()
                .delete("/organizations/" + deleted.organizationId())
                .then()
                .statusCode(200);

        send();
        for (var invited : List.of(canceled, accepted, overdue, deleted)) {
            assertEquals(List.of(), server.mailsFor(invited.address()));
            assertFalse(invited.isWaiting());
        }
    }

    @Test
    void aMailWaitsWhileTheServerIsDown() {
        stopServer();
        var first = Invited.by(Person.named("Ann"), "First");
        var second = Invited.by(Person.named("Ann"), "Second");
        send();
        assertTrue(first.isWaiting() && second.isWaiting());

        server = MailServer.start();
        await().atMost(PATIENCE).untilAsserted(() -> {
            send();
            onlyMailFor(first);
            onlyMailFor(second);
        });
        assertFalse(first.isWaiting() || second.isWaiting());
    }

    @Test
    void renewingDoesNotWaitForTheNextAttempt() {
        stopServer();
        var invited = Invited.by(Person.named("Ann"), "Acme");
        send();
        Database.change("update invitation_mail set due_at = now() + interval '1 hour'");
        server = MailServer.start();

        invited.inviteLater();
        send();
        onlyMailFor(invited);
    }

    @Test
    void aMailWhoseSenderDiedIsSentLater() {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        Database.change("update invitation_mail set attempts = 1, due_at = now() + interval '1 hour'");
        send();
        assertEquals(List.of(), server.mailsFor(invited.address()));

        Database.change("update invitation_mail set due_at = now() - interval '1 second'");
        send();
        onlyMailFor(invited);
    }

    /** As when a replica dies between sending a mail and removing it. */
    @Test
    void aMailThatIsSentTwiceCanBeRecognized() throws MessagingException {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        send();
        invited.enqueue();
        send();
        invited.inviteLater();
        send();

        var mails = server.mailsFor(invited.address());
        assertEquals(3, mails.size());
        assertEquals(mails.get(0).getMessageID(), mails.get(1).getMessageID());
        assertNotEquals(mails.get(0).getMessageID(), mails.get(2).getMessageID());
    }

    @Test
    void manySendersAtOnceSendEachMailOnce() {
        var owner = Person.named("Ann");
        var all = IntStream.range(0, 15)
                .mapToObj(i -> Invited.by(owner, "Acme " + i))
                .toList();

        Jobs.race(delivery::run);

        for (var invited : all) {
            onlyMailFor(invited);
            assertFalse(invited.isWaiting());
        }
    }

    private void send() {
        Jobs.run(delivery::run);
    }

    private MimeMessage onlyMailFor(Invited invited) {
        var mails = server.mailsFor(invited.address());
        assertEquals(1, mails.size(), "mails for " + invited);
        return mails.get(0);
    }

    private static void reply(Person person, Invited invited, Map<String, String> reply) {
        person.request()
                .body(reply)
                .patch("/organizations/invitations/" + invited.invitationId())
                .then()
                .statusCode(200);
    }

    private static String text(MimeMessage mail) {
        return part(mail, 0, "text/plain");
    }

    private static String html(MimeMessage mail) {
        return part(mail, 1, "text/html");
    }

    private static String part(MimeMessage mail, int index, String type) {
        try {
            Part part = ((MimeMultipart) mail.getContent()).getBodyPart(index);
            assertTrue(part.isMimeType(type), part.getContentType());
            return ((String) part.getContent()).replace("\r\n", "\n");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
