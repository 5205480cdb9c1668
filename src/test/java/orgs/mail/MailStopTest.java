package orgs.mail;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.testing.Patience.PATIENCE;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.MailServer;
import orgs.testing.Person;
import orgs.testing.Race;
import orgs.testing.RaceTest;

/** Who is mailed by an organization that they do not know can stop that, without signing in. */
@QuarkusTest
@TestProfile(MailStopTest.MailingByItself.class)
class MailStopTest {

    /** Mails are sent by the service itself, each renewal is mailed. */
    public static class MailingByItself implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var configuration = new HashMap<>(MailServer.configuration());
            configuration.put("orgs.mail.interval", "1s");
            configuration.put("orgs.mail.limits.repeat-after", "PT0S");
            return configuration;
        }
    }

    private static final String WITHHELD = "invitation.mail_withheld";

    private MailServer server;

    @BeforeEach
    void startServer() {
        server = MailServer.start();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void everyMailSaysHowToStopFurtherOnes() throws MessagingException {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        MimeMessage mail = newestMail(invited, 1);
        String link = link(mail);
        assertTrue(link.startsWith("https://orgs.example.test/mail-stops/invt_"), link);
        assertFalse(link.contains("@") || link.contains("example.test/guest"), link);
        assertEquals("List-Unsubscribe=One-Click", mail.getHeader("List-Unsubscribe-Post", null));
        String whole = GreenMailUtil.getWholeMessage(mail).replace("=\r\n", "").replace("=3D", "=");
        assertEquals(4, whole.split(link, -1).length - 1, whole); // header, text, and twice in the HTML
    }

    @Test
    void followingTheLinkShowsAButtonAndChangesNothing() throws MessagingException {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        String path = path(newestMail(invited, 1));
        for (int i = 0; i < 2; i++) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .contentType(ContentType.HTML)
                    .header("Cache-Control", "no-store")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Content-Security-Policy", containsString("form-action 'self'"))
                    .body(allOf(
                            containsString("Stop mails from “Acme”?"),
                            containsString("<form method=\"post\"><button>"),
                            not(containsString(invited.address()))));
        }
        invited.invite();
        newestMail(invited, 2);
    }

    @Test
    void oneClickStopsTheMailsOfThatOrganizationToThatAddress() throws MessagingException {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        var stranger = Invited.by(Person.named("Bob"), "Stranger", invited.address());
        String path = path(newestMail(invited, "Acme"));
        newestMail(stranger, "Stranger");

        given().contentType(ContentType.URLENC)
                .formParam("List-Unsubscribe", "One-Click")
                .post(path)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .body(containsString("No more mails from “Acme”"));
        invited.invite();
        awaitWithheld(invited, 1);
        assertEquals(2, server.mailsFor(invited.address()).size());

        stranger.invite();
        newestMail(stranger, 3);
        String other = "other-" + invited.address();
        invited.inviting(other).statusCode(200);
        await().atMost(PATIENCE).until(() -> server.mailsFor(other).size() == 1);
    }

    @Test
    void anOldMailIsAsGoodAsANewOne() throws MessagingException {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        String path = path(newestMail(invited, 1));
        invited.invite();
        assertEquals(path, path(newestMail(invited, 2)));
        stop(path);
        invited.invite();
        awaitWithheld(invited, 1);
        stop(path);
        invited.invite();
        awaitWithheld(invited, 2);
    }

    @Test
    void theInvitationIsOpenAllTheSame() throws MessagingException {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        stop(path(newestMail(invited, 1)));
        invited.invite();
        awaitWithheld(invited, 1);
        String token = invited.token();
        var guest = Person.named("Guest").withEmail(invited.address());
        String id = guest.request().get("/organizations/invitations").path("invitations[0].invitation.id");
        guest.request()
                .body(Map.of("action", "accept", "token", token))
                .patch("/organizations/invitations/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void theInviterLearnsThatNothingWasMailedAndNotWhoAskedForIt() throws MessagingException {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        stop(path(newestMail(invited, 1)));
        activity(invited).body("activity.type", not(hasItem(WITHHELD)));
        invited.invite();
        awaitWithheld(invited, 1);
        activity(invited)
                .body("activity[0].type", equalTo(WITHHELD))
                .body("activity[0].actorId", nullValue())
                .body("activity[0].subjectId", startsWith("invt_"))
                .body("activity[0].after", nullValue());
    }

    @Test
    void whateverBodyAMailProgramSendsIsTaken() throws MessagingException {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        String path = path(newestMail(invited, 1));
        given().post(path).then().statusCode(200);
        given().multiPart("List-Unsubscribe", "One-Click").post(path).then().statusCode(200);
        given().contentType("text/plain")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then()
                .statusCode(200);
    }

    @Test
    void badTokensAreAllAnsweredAlike() throws MessagingException {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        String token = token(newestMail(invited, 1));
        String other = token(newestMail(Invited.by(Person.named("Ann"), "Other"), 1));
        var bad = bad(token, other);
        String shown = given().get("/mail-stops/x").then().extract().asString();
        for (String wrong : bad) {
            assertRefused(given().get("/mail-stops/{token}", wrong), shown, wrong);
            assertRefused(given().post("/mail-stops/{token}", wrong), shown, wrong);
        }
        invited.invite();
        newestMail(invited, 2);
    }

    private static List<String> bad(String token, String other) {
        String id = token.substring(0, token.indexOf('.'));
        String code = token.substring(token.indexOf('.') + 1);
        String othersCode = other.substring(other.indexOf('.') + 1);
        char changed = code.charAt(9) == 'A' ? 'B' : 'A';
        return List.of(
                id,
                id + ".",
                "." + code,
                id + "." + othersCode,
                id + "." + code.substring(0, 9) + changed + code.substring(10),
                id + "." + code.substring(0, 22),
                id + "." + code + code,
                token.toUpperCase(Locale.ROOT),
                token + ".x",
                " " + token,
                "invt_ä💣." + code,
                "null.null",
                "x".repeat(2_000));
    }

    private static void assertRefused(Response answer, String shown, String token) {
        assertEquals(404, answer.statusCode(), token);
        assertEquals(shown, answer.asString(), token);
        assertTrue(shown.contains("This link does not work"), shown);
    }

    @Test
    void nothingIsLeftOfItWhenTheOrganizationIsPurged() throws MessagingException {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        String path = path(newestMail(invited, 1));
        stop(path);
        purge(invited).statusCode(200);
        given().get(path).then().statusCode(404);
        given().post(path).then().statusCode(404);
    }

    @Test
    void aNameIsNoPartOfThePage() throws MessagingException {
        var invited = Invited.by(Person.named("Ann"), "<script>x</script> https://evil.test {organization}");
        String path = path(newestMail(invited, 1));
        String page = given().get(path).asString() + given().post(path).asString();
        assertTrue(page.contains("“&lt;script&gt;x&lt;/script&gt; {organization}”"), page);
        assertFalse(page.contains("<script>") || page.contains("evil.test"), page);
    }

    @RaceTest
    void manyClicksAtOnceAreOne() throws MessagingException {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        String path = path(newestMail(invited, 1));
        assertEquals(
                Map.of("200", Race.SIZE),
                Race.of(i -> given().post(path).then()).counts());
    }

    @RaceTest
    void aPurgeAtTheSameTimeBreaksNothing() throws MessagingException {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        String path = path(newestMail(invited, 1));
        new Race()
                .with(Race.SIZE / 2, i -> given().post(path).then())
                .with(1, i -> purge(invited))
                .with(Race.SIZE / 2, i -> given().post(path).then())
                .run();
        given().post(path).then().statusCode(404);
    }

    private static void stop(String path) {
        given().post(path).then().statusCode(200);
    }

    private static ValidatableResponse purge(Invited invited) {
        return Person.systemAdministrator("Root")
                .request()
                .delete("/api/organizations/" + invited.organizationId())
                .then();
    }

    private static ValidatableResponse activity(Invited invited) {
        return invited.owner()
                .request()
                .get("/organizations/" + invited.organizationId() + "/activity")
                .then()
                .statusCode(200);
    }

    private static void awaitWithheld(Invited invited, int times) {
        await().atMost(PATIENCE).untilAsserted(() -> activity(invited)
                .body("activity.type.count { it == '" + WITHHELD + "' }", equalTo(times)));
    }

    private MimeMessage newestMail(Invited invited, int number) {
        await().atMost(PATIENCE).until(() -> server.mailsFor(invited.address()).size() == number);
        return server.mailsFor(invited.address()).get(number - 1);
    }

    /** The one about an organization. */
    private MimeMessage newestMail(Invited invited, String organization) {
        return await().atMost(PATIENCE)
                .until(
                        () -> server.mailsFor(invited.address()).stream()
                                .filter(mail -> subject(mail).contains(organization))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String link(MimeMessage mail) throws MessagingException {
        String header = mail.getHeader("List-Unsubscribe", null);
        assertTrue(header.matches("<[^<>\\s]+>"), header);
        return header.substring(1, header.length() - 1);
    }

    private static String path(MimeMessage mail) throws MessagingException {
        return URI.create(link(mail)).getPath();
    }

    private static String token(MimeMessage mail) throws MessagingException {
        return path(mail).replaceFirst(".*/", "");
    }
}
