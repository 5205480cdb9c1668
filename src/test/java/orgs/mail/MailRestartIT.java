package orgs.mail;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static orgs.testing.Patience.PATIENCE;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.IdentityProviderResource;
import orgs.testing.MailServer;
import orgs.testing.PackagedProgram;
import orgs.testing.Person;
import orgs.testing.PostgresResource;

/** The program that invited is stopped before its mail is sent; the next one sends it, by itself. */
class MailRestartIT {
    private final PostgresResource postgres = new PostgresResource();
    private final IdentityProviderResource identityProviders = new IdentityProviderResource();
    private final Map<String, String> settings = new HashMap<>();
    private final int usualPort = RestAssured.port;

    @BeforeEach
    void configure() {
        settings.putAll(postgres.start());
        settings.putAll(identityProviders.start());
        settings.putAll(MailServer.configuration());
        settings.put("orgs.mail.interval", "1s");
        settings.put("orgs.mail.retry-after", "PT0.5S");
    }

    @AfterEach
    void stop() {
        identityProviders.stop();
        postgres.stop();
        RestAssured.port = usualPort;
    }

    @Test
    void aMailSurvivesARestart() {
        Invited invited;
        try (var first = start()) {
            invited = Invited.by(Person.named("Ann"), "Acme");
            await().atMost(PATIENCE).until(() -> written(first).contains("waits"));
            first.terminate();
            assertFalse(written(first).contains(invited.address()));
        }
        assertTheNextProgramMails(invited);
    }

    /** The server never says a word; otherwise the mail would wait two minutes for the end of the claim. */
    @Test
    void aProgramThatStopsGivesBackTheMailThatItIsSending() throws IOException {
        Invited invited;
        try (var mute = mailServer();
                var first = start()) {
            invited = Invited.by(Person.named("Ann"), "Acme");
            try (var ignored = mute.accept()) {
                first.terminate();
            }
        }
        assertTheNextProgramMails(invited);
    }

    @Test
    void aProgramThatStopsFinishesTheMailThatItIsSending() throws IOException, SQLException {
        try (var slow = mailServer();
                var first = start()) {
            Invited.by(Person.named("Ann"), "Acme");
            Socket client = slow.accept();
            first.askToStop();
            SmtpDialogue.takingMails(client);
            first.exitCode();
        }
        assertEquals(0, waitingMails());
    }

    private void assertTheNextProgramMails(Invited invited) {
        try (var server = MailServer.start();
                var second = start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertEquals(1, server.mailsFor(invited.address()).size()));
            assertFalse(written(second).contains(invited.address()));
        }
    }

    private PackagedProgram start() {
        var program = PackagedProgram.start(settings);
        RestAssured.port = URI.create(program.url()).getPort();
        program.await("/q/health/ready", 200);
        return program;
    }

    private static ServerSocket mailServer() throws IOException {
        var socket = new ServerSocket(MailServer.port());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    private long waitingMails() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:" + settings.get("orgs.database.url"),
                        settings.get("orgs.database.username"),
                        settings.get("orgs.database.password"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from invitation_mail")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String written(PackagedProgram program) {
        return String.join("\n", program.lines());
    }
}
