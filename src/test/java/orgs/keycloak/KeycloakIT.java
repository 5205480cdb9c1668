package orgs.keycloak;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static orgs.testing.Patience.PATIENCE;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Installation;
import orgs.testing.PackagedProgram;

/** The packaged program beside a real Keycloak. Only with {@code -Pkeycloak}. */
@EnabledIfSystemProperty(named = "keycloak.home", matches = ".+", disabledReason = "only with -Pkeycloak")
class KeycloakIT {
    @RegisterExtension
    static final Installation INSTALLATION = new Installation();

    @RegisterExtension
    static final Keycloak KEYCLOAK = new Keycloak();

    private PackagedProgram program;

    @BeforeEach
    void start() {
        program = INSTALLATION.start(Map.of(
                "orgs.identity-providers.keycloak.issuer",
                KEYCLOAK.issuer(),
                "orgs.identity-providers.keycloak.jwks",
                KEYCLOAK.keys(),
                "orgs.identity-providers.keycloak.audience",
                "orgs",
                "orgs.identity-providers.keycloak.system-admin-group",
                "system-admin"));
    }

    @Test
    void aTokenTellsWhoAsks() {
        as("ann")
                .get("/me")
                .then()
                .statusCode(200)
                .body("user.email", equalTo("ann@example.com"))
                .body("user.role", equalTo("user"));
        as("ann").get("/users").then().statusCode(403);
        as("root").get("/users").then().statusCode(200).body("users.email", hasItem("ann@example.com"));
    }

    @Test
    void anInvitationIsForWhoeverHasItsAddressVerified() {
        String organization = as("ann")
                .body(Map.of("name", "Acme", "slug", "acme"))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
        for (String person : List.of("bob", "cleo")) {
            as("ann")
                    .body(Map.of("email", person + "@example.com"))
                    .post("/organizations/{id}/invitations", organization)
                    .then()
                    .statusCode(200);
        }
        as("cleo").get("/organizations/invitations").then().body("invitations", empty());
        Response received = as("bob").get("/organizations/invitations");
        received.then().body("invitations.organization.id", contains(organization));
        as("bob")
                .body(Map.of("action", "accept", "token", received.path("invitations[0].invitation.token")))
                .patch("/organizations/invitations/{id}", received.<String>path("invitations[0].invitation.id"))
                .then()
                .statusCode(200);
        as("bob").get("/me").then().body("organizations.organization.id", contains(organization));
    }

    @Test
    void aTokenForAnotherServiceLetsNobodyIn() {
        given().baseUri(program.url())
                .auth()
                .oauth2(KEYCLOAK.tokenForElsewhere("ann"))
                .get("/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void newKeysAreKnownWithoutARestart() {
        String before = KEYCLOAK.token("ann");
        with(before).get("/me").then().statusCode(200);
        KEYCLOAK.rotateKeys();
        String after = KEYCLOAK.token("ann");
        assertNotEquals(header(before), header(after));
        // An unknown key is looked for again only some seconds after the last time.
        await().atMost(PATIENCE).until(() -> with(after).get("/me").statusCode() == 200);
        with(before).get("/me").then().statusCode(200);
    }

    private static String header(String token) {
        byte[] json = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return new String(json, StandardCharsets.UTF_8);
    }

    private RequestSpecification as(String person) {
        return with(KEYCLOAK.token(person));
    }

    private RequestSpecification with(String token) {
        return given().baseUri(program.url())
                .contentType("application/json")
                .auth()
                .oauth2(token);
    }
}
