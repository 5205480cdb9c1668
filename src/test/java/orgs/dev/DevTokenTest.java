package orgs.dev;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DevTokenTest {
    private final String email = "dev-" + UUID.randomUUID() + "@example.test";

    @Test
    void signsAnybodyInByTheirAddress() {
        caller(given().formParam("email", email).post("/dev/token").then())
                .body("email", equalTo(email))
                .body("emailVerified", equalTo(true))
                .body("systemAdministrator", equalTo(false));
    }

    @Test
    void takesEverythingElseFromAFormToo() {
        caller(given().formParam("email", email)
                        .formParam("name", "Dev")
                        .formParam("email_verified", "false")
                        .formParam("groups", "one,system-admin", "two")
                        .post("/dev/token")
                        .then())
                .body("name", equalTo("Dev"))
                .body("emailVerified", equalTo(false))
                .body("systemAdministrator", equalTo(true))
                .body("groups", hasItems("one", "two"));
    }

    @Test
    void takesJson() {
        caller(json("""
                {"email": "%s", "name": "Dev", "email_verified": false, "groups": ["system-admin"]}
                """.formatted(email)))
                .body("name", equalTo("Dev"))
                .body("emailVerified", equalTo(false))
                .body("systemAdministrator", equalTo(true));
    }

    @Test
    void knowsTheSamePersonAgain() {
        String first =
                caller(json("{\"email\": \"%s\"}".formatted(email))).extract().path("accountId");
        String again = caller(json("{\"email\": \" %s \"}".formatted(email.toUpperCase())))
                .extract()
                .path("accountId");
        assertEquals(first, again);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"email\": null}",
                "{\"email\": \"nowhere\"}",
                "null",
                "[]",
                "{",
                "",
                "{\"email\": 7}",
                "{\"email\": \"a@example.test\", \"groups\": \"x\"}"
            })
    void refusesABodyWithoutAnAddress(String body) {
        json(body).statusCode(400);
    }

    @Test
    void refusesAFormWithoutAnAddress() {
        given().contentType(ContentType.URLENC).post("/dev/token").then().statusCode(400);
    }

    private static ValidatableResponse json(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/dev/token")
                .then();
    }

    private static ValidatableResponse caller(ValidatableResponse answer) {
        String token = answer.statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(28_800))
                .extract()
                .path("access_token");
        return given().header("Authorization", "Bearer " + token)
                .get("/test/caller")
                .then()
                .statusCode(200);
    }
}
