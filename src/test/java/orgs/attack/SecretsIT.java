package orgs.attack;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.testing.Patience.PATIENCE;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Installation;
import orgs.testing.MailServer;
import orgs.testing.PackagedProgram;
import orgs.testing.Person;

/** Every secret of a long story is searched for in everything that the program says, writes, mails and stores. */
class SecretsIT {
    private static final Pattern SIGNED_LINK = Pattern.compile("/mail-stops/([^\\s\"<>?]+)");

    @RegisterExtension
    static final Installation INSTALLATION = new Installation();

    @Test
    void secretsAreToldToNobodyElseAndWrittenDownNowhere() throws Exception {
        try (var mails = MailServer.start()) {
            var program = INSTALLATION.start(settings());
            var bob = Person.named("Bob");
            var story = new SecretsStory(program.url(), bob, () -> awaitMailFor(bob, mails));
            story.tell();
            String mail = text(mails.mailsFor(bob.email()));
            SIGNED_LINK
                    .matcher(mail)
                    .results()
                    .forEach(link -> story.add("signed link of a mail", link.group(1), Set.of()));
            addConfigured(story);

            assertAll(
                    () -> assertEquals(List.of(), toldToOthers(story)),
                    () -> assertEquals(List.of(), neverTold(story)),
                    () -> assertEquals(List.of(), codesToldAgain(story)),
                    () -> assertNoneIn(story, "the log", log(program)),
                    () -> assertNoneIn(story, "the metrics", looked(program.managementUrl() + "/q/metrics")),
                    () -> assertNoneIn(story, "the document", looked(program.url() + "/q/openapi")),
                    () -> assertNoneIn(story, "the health", looked(program.managementUrl() + "/q/health")),
                    () -> assertNoneIn(without(story, "signed link of a mail"), "Bob's mails", mail),
                    () -> assertEquals(Set.of(bob.email()), Set.copyOf(mails.recipients())),
                    () -> assertStoredByDesign(story));
        }
    }

    private static void awaitMailFor(Person person, MailServer mails) {
        await().atMost(PATIENCE).until(() -> !mails.mailsFor(person.email()).isEmpty());
    }

    /** The program says everything about itself that it can be asked to say. */
    private static Map<String, String> settings() {
        var settings = new HashMap<>(MailServer.configuration());
        settings.put("orgs.mail.interval", "1s");
        settings.put("orgs.public-url", "https://orgs.example.test");
        settings.put("orgs.application-server.name", SecretsStory.SERVER);
        settings.put("orgs.application-server.token", SecretsStory.SERVER_TOKEN);
        settings.put("orgs.application-server.previous-token", SecretsStory.FORMER_SERVER_TOKEN);
        settings.put("quarkus.log.category.\"orgs\".level", "DEBUG");
        return settings;
    }

    private static void addConfigured(SecretsStory story) throws Exception {
        var settings = INSTALLATION.settings();
        story.add("key of the secrets", settings.get("orgs.secrets.key"), Set.of());
        String pem = Files.readString(Path.of(settings.get("orgs.token.signing-key")));
        story.add("signing key", pem.lines().toList().get(1), Set.of());
    }

    private static List<String> toldToOthers(SecretsStory story) {
        var told = new ArrayList<String>();
        for (var exchange : story.exchanges.all()) {
            for (Secret secret : story.secrets) {
                if (!secret.mayBeTold().contains(exchange.to()) && secret.isIn(exchange.answer())) {
                    told.add(exchange.to() + " is told the " + secret + " by " + exchange.request());
                }
            }
        }
        return told;
    }

    /** Secrets that are told to nobody at all would be found nowhere, whatever is looked at. */
    private static List<Secret> neverTold(SecretsStory story) {
        return story.secrets.stream()
                .filter(secret -> !secret.mayBeTold().isEmpty() && timesTold(story, secret) == 0)
                .toList();
    }

    private static List<Secret> codesToldAgain(SecretsStory story) {
        return story.secrets.stream()
                .filter(secret -> secret.kind().matches("chosen code|generated code|code that .*"))
                .filter(code -> timesTold(story, code) != 1)
                .toList();
    }

    private static long timesTold(SecretsStory story, Secret secret) {
        return story.exchanges.all().stream()
                .filter(exchange -> secret.isIn(exchange.answer()))
                .count();
    }

    /** At the level at which refused tokens are spoken of. */
    private static String log(PackagedProgram program) {
        String log = String.join("\n", program.lines());
        assertTrue(log.contains("A token was refused"), log);
        return log;
    }

    private static String looked(String address) {
        String answer = given().get(address).then().statusCode(200).extract().asString();
        assertFalse(answer.isBlank(), address);
        return answer;
    }

    private static void assertNoneIn(SecretsStory story, String where, String text) {
        assertNoneIn(story.secrets, where, text);
    }

    private static void assertNoneIn(List<Secret> secrets, String where, String text) {
        assertEquals(
                List.of(), secrets.stream().filter(secret -> secret.isIn(text)).toList(), where);
    }

    private static List<Secret> without(SecretsStory story, String kind) {
        return story.secrets.stream()
                .filter(secret -> !secret.kind().equals(kind))
                .toList();
    }

    /** A PIN is read by members, a session is recorded; of the rest there is at most what cannot be turned back. */
    private static void assertStoredByDesign(SecretsStory story) throws SQLException {
        var tables = dump();
        for (Secret secret : story.secrets) {
            Set<String> expected = secret.equals(story.pin)
                    ? Set.of("organization")
                    : secret.value().equals(SecretsStory.SESSION) ? Set.of("activity") : Set.of();
            var found = new TreeSet<String>();
            var digested = new TreeSet<String>();
            tables.forEach((table, text) -> {
                if (secret.isIn(text)) found.add(table);
                if (secret.isDigestedIn(text)) digested.add(table);
            });
            assertEquals(expected, found, secret + " in the database");
            assertEquals(secret.equals(story.link) ? Set.of("invitation") : Set.of(), digested, "digest of " + secret);
        }
        assertTrue(tables.get("activity").contains("invitation.created"), "nothing was dumped");
    }

    private static Map<String, String> dump() throws SQLException {
        try (var tables = new Tables(INSTALLATION.connect())) {
            return tables.texts();
        }
    }

    private static String text(List<MimeMessage> mails) {
        return mails.stream().map(SecretsIT::text).collect(joining("\n"));
    }

    private static String text(MimeMessage mail) {
        try {
            var text = new StringBuilder(GreenMailUtil.getWholeMessage(mail));
            var parts = (MimeMultipart) mail.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                text.append('\n').append(part.getContent());
            }
            return text.toString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
