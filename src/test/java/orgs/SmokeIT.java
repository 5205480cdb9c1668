package orgs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Installation;
import orgs.testing.Person;

/** {@code bin/smoke} against the product as it is packaged, which has no development sign-in. */
class SmokeIT {
    @RegisterExtension
    static final Installation INSTALLATION = new Installation();

    private static final Map<String, String> APPLICATION_SERVER = Map.of(
            "orgs.application-server.name", "https://app.example.test",
            "orgs.application-server.token", "a-secret-between-two-servers-of-one-owner");

    @Test
    void tellsItsStoriesAgainstThePackagedProgram() throws IOException, InterruptedException {
        var program = INSTALLATION.start(APPLICATION_SERVER);
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
