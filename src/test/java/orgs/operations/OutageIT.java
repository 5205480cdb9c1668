package orgs.operations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orgs.testing.FreePort;
import orgs.testing.IdentityProviderResource;
import orgs.testing.PackagedProgram;
import orgs.testing.Person;
import orgs.testing.TestPostgres;

class OutageIT {
    private final Person ann = Person.named("Ann");
    private final IdentityProviderResource identityProvider = new IdentityProviderResource();

    @TempDir
    Path data;

    private EmbeddedPostgres database;
    private PackagedProgram program;

    @BeforeEach
    void start() throws IOException {
        database = startDatabase(FreePort.find());
        var settings = new HashMap<>(identityProvider.start());
        settings.putAll(Map.of(
                "orgs.database.url",
                "postgresql://localhost:" + database.getPort() + "/postgres",
                "orgs.database.username",
                "postgres"));
        program = PackagedProgram.start(settings);
        program.await("/q/health/ready", 200);
    }

    @AfterEach
    void stop() throws IOException {
        program.close();
        database.close();
        identityProvider.stop();
    }

    @Test
    void withoutADatabaseItSaysTryAgainAndRecoversByItself() throws IOException {
        me().statusCode(200);

        database.close();
        for (int i = 0; i < 5; i++) {
            me().statusCode(503).header("Retry-After", notNullValue()).body("code", equalTo("service_unavailable"));
        }
        given().baseUri(program.url())
                .auth()
                .oauth2(ann.token())
                .header("X-Request-Id", "asked-in-vain")
                .get("/organizations/orgn_01k0")
                .then()
                .statusCode(503)
                .header("X-Request-Id", "asked-in-vain");
        program.await("/q/health/ready", 503);
        program.await("/q/health/live", 200);

        database = startDatabase(database.getPort());
        program.await("/q/health/ready", 200);
        me().statusCode(200);
        var lines = program.lines();
        assertTrue(lines.stream().noneMatch(line -> line.contains(ann.email())), "an address was logged");
        assertTrue(lines.stream().anyMatch(OutageIT::tellsWhatWasAsked), lines::toString);
    }

    private static boolean tellsWhatWasAsked(String line) {
        return line.contains("\"request\":\"asked-in-vain\"")
                && line.contains("\"organization\":\"orgn_01k0\"")
                && line.contains("\"account\":\"acct_");
    }

    private ValidatableResponse me() {
        return given().baseUri(program.url())
                .auth()
                .oauth2(ann.token())
                .get("/me")
                .then();
    }

    private EmbeddedPostgres startDatabase(int port) throws IOException {
        return TestPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }
}
