package orgs.mail;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.RestAssured;
import java.net.URI;
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

/** The program that invited is killed before the mail server comes back; the next one sends the mail, by itself. */
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
            await().atMost(1, MINUTES).until(() -> written(first).contains("waits"));
            assertFalse(written(first).contains(invited.address()));
        }
        try (var server = MailServer.start();
                var second = start()) {
            await().atMost(1, MINUTES)
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

    private static String written(PackagedProgram program) {
        return String.join("\n", program.lines());
    }
}
