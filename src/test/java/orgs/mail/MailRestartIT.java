package orgs.mail;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orgs.testing.IdentityProviderResource;
import orgs.testing.MailServer;
import orgs.testing.PackagedProgram;
import orgs.testing.Person;
import orgs.testing.PostgresResource;

/** The program that invited is killed before the mail server comes back; the next one sends the mail, by itself. */
class MailRestartIT {
    private final PostgresResource postgres = new PostgresResource();
    private final IdentityProviderResource identityProviders = new IdentityProviderResource();
    private final Map<String, String> environment = new HashMap<>();
    private final int usualPort = RestAssured.port;
    private Process program;

    @TempDir
    Path directory;

    @BeforeEach
    void configure() throws IOException {
        set(postgres.start());
        set(identityProviders.start());
        set(MailServer.configuration());
        set(Map.of(
                "orgs.mail.interval", "1s",
                "orgs.mail.retry-after", "PT0.5S",
                "quarkus.http.port", Integer.toString(freePort())));
        RestAssured.port = Integer.parseInt(environment.get("QUARKUS_HTTP_PORT"));
    }

    @AfterEach
    void stop() {
        program.destroyForcibly().onExit().join();
        identityProviders.stop();
        postgres.stop();
        RestAssured.port = usualPort;
    }

    @Test
    void aMailSurvivesARestart() throws IOException {
        Path first = start("first.log");
        var invited = Invited.by(Person.named("Ann"), "Acme");
        await().atMost(1, MINUTES).until(() -> Files.readString(first).contains("waits"));
        program.destroyForcibly().onExit().join();

        try (var server = MailServer.start()) {
            Path second = start("second.log");
            await().atMost(1, MINUTES)
                    .untilAsserted(() ->
                            assertEquals(1, server.mailsFor(invited.address()).size()));
            assertFalse(Files.readString(first).contains(invited.address()));
            assertFalse(Files.readString(second).contains(invited.address()));
        }
    }

    private Path start(String log) throws IOException {
        Path output = directory.resolve(log);
        program = PackagedProgram.start(environment, output.toFile());
        await().atMost(2, MINUTES).ignoreExceptions().untilAsserted(() -> {
            assertTrue(program.isAlive());
            given().get("/q/health/ready").then().statusCode(200);
        });
        return output;
    }

    private void set(Map<String, String> configuration) {
        configuration.forEach((key, value) ->
                environment.put(key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
