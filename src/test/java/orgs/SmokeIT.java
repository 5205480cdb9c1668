package orgs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import orgs.testing.IdentityProviderResource;
import orgs.testing.PackagedProgram;
import orgs.testing.Person;
import orgs.testing.PostgresResource;

/** {@code bin/smoke} against the product as it is packaged, which has no development sign-in. */
class SmokeIT {
    private static final PostgresResource DATABASE = new PostgresResource();
    private static final IdentityProviderResource PROVIDERS = new IdentityProviderResource();
    private static final Map<String, String> APPLICATION_SERVER = Map.of(
            "orgs.application-server.name", "https://app.example.test",
            "orgs.application-server.token", "a-secret-between-two-servers-of-one-owner");

    private static final Map<String, String> SETTINGS = new HashMap<>(APPLICATION_SERVER);

    @BeforeAll
    static void start() {
        SETTINGS.putAll(DATABASE.start());
        SETTINGS.putAll(PROVIDERS.start());
    }

    @AfterAll
    static void stop() {
        PROVIDERS.stop();
        DATABASE.stop();
    }

    @Test
    void tellsItsStoriesAgainstThePackagedProgram() throws IOException, InterruptedException {
        try (var program = PackagedProgram.start(SETTINGS)) {
            program.await("/q/health/ready", 200);
            var smoke = new ProcessBuilder("sh", "bin/smoke", program.url()).inheritIO();
            smoke.environment()
                    .putAll(Map.of(
                            "SMOKE_TOKEN_ANN", Person.named("Ann").token(),
                            "SMOKE_TOKEN_BOB", Person.named("Bob").token(),
                            "SMOKE_TOKEN_CLEO", Person.named("Cleo").token(),
                            "SMOKE_APPLICATION_SERVER", APPLICATION_SERVER.get("orgs.application-server.name"),
                            "SMOKE_APPLICATION_SERVER_TOKEN", APPLICATION_SERVER.get("orgs.application-server.token")));
            assertEquals(0, smoke.start().waitFor(), "exit code of bin/smoke");
        }
    }
}
