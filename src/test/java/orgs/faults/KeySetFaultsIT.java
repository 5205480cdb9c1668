package orgs.faults;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.testing.Patience.PATIENCE;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.faults.KeySetServer.Mood;
import orgs.testing.Installation;
import orgs.testing.PackagedProgram;
import orgs.testing.Person;
import orgs.testing.TestIdentityProvider;

/** An identity provider whose key set server has its days. */
class KeySetFaultsIT {
    /** The same issuer with its next key. */
    private static final TestIdentityProvider ROTATED = new TestIdentityProvider(
            "rotated", TestIdentityProvider.MAIN.issuer(), TestIdentityProvider.MAIN.algorithm(), "main-2");

    @RegisterExtension
    static final Installation INSTALLATION = new Installation();

    private final Person ann = Person.named("Ann");
    private PackagedProgram program;

    @Test
    void whoseKeyIsKnownGoesOnWhateverTheServerDoes() throws Exception {
        try (var server = new KeySetServer(TestIdentityProvider.MAIN)) {
            program = INSTALLATION.start(Map.of("orgs.identity-providers.test.jwks", server.url()));

            known().then().statusCode(503).header("Retry-After", notNullValue());

            server.is(Mood.ANSWERS);
            awaitStatus(200, this::known);
            next().then().statusCode(401);

            for (var mood : new Mood[] {Mood.FAILS, Mood.HANGS, Mood.DRIPS}) {
                server.is(mood);
                int asked = server.requests();
                await().atMost(PATIENCE).until(() -> {
                    next().then().statusCode(401);
                    return server.requests() > asked; // not at every token whose key is unknown
                });
                known().then().statusCode(200);
            }
            await().atMost(PATIENCE).until(() -> server.hungUp() > 0);

            server.publish(ROTATED);
            server.is(Mood.ANSWERS);
            awaitStatus(200, this::next);
            known().then().statusCode(401);
        }
    }

    private interface Request {
        Response send();
    }

    private static void awaitStatus(int status, Request request) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(status, request.send().statusCode()));
    }

    private Response known() {
        return with(ann.token());
    }

    /** A token with the key that is not published yet. */
    private Response next() {
        return with(ann.unsigned()
                .header("kid", ROTATED.keyId())
                .signedWith(ROTATED.algorithm(), ROTATED.privateKey())
                .sign());
    }

    private Response with(String token) {
        return given().baseUri(program.url()).auth().oauth2(token).get("/me");
    }
}
