package orgs.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;

/**
 * Whatever is sent to whatever operation of the document by whomever: nothing fails, every refusal is one of its
 * contract, and a refused request has changed nothing. {@code -Dfuzz.seed} and {@code -Dfuzz.requests} make another run
 * or a longer one.
 */
@QuarkusTest
@TestProfile(FuzzTest.Attackable.class)
class FuzzTest {
    /** With a database of its own, which the attack keeps putting back. */
    public static class Attackable implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return FuzzRun.settings();
        }
    }

    @Test
    void hostileRequestsAreRefusedAndChangeNothing() throws Exception {
        var run = run();

        assertEquals(List.of(), run.findings());
        assertCameFar(run);
    }

    @Test
    void bodiesThatNeverEndAreCutOffInTheWordsOfEachApi() throws Exception {
        assertEquals(List.of(), run().findingsOfEndlessBodies());
    }

    private static FuzzRun run() throws SQLException {
        return new FuzzRun(URI.create("http://localhost:" + RestAssured.port), Database.connect());
    }

    /** An attack that is stopped at the door shows little. */
    static void assertCameFar(FuzzRun run) {
        assertTrue(run.statuses().getOrDefault(200, 0) > 100, run.statuses()::toString);
        assertTrue(run.kindsOfRefusals() > 60, () -> run.kindsOfRefusals() + " kinds of refusals");
    }
}
