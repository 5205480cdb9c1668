package orgs.wire.spa;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static orgs.wire.spa.Story.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R19. */
@QuarkusTest
class SignOutTest {
    @ParameterizedTest
    @ValueSource(strings = {"/sign-out", "/api/auth/sign-out"})
    void theBrowserForgetsTheCookie(String path) {
        forgotten(given().cookie("orgs_session", "whatever")
                .header("Sec-Fetch-Site", "same-origin")
                .post(path)
                .then());
        forgotten(given().cookie("orgs_session", "whatever")
                .header("Origin", "https://app.example.test")
                .post(path)
                .then());
    }

    @Test
    void nobodyIsSignedOutByAnotherSite() {
        refused(
                given().cookie("orgs_session", "whatever")
                        .header("Origin", "https://evil.test")
                        .post("/sign-out")
                        .then()
                        .header("Set-Cookie", nullValue())
                        .header("Orgs-Refusal", equalTo("origin_not_allowed")),
                403,
                "origin_not_allowed");
        refused(given().cookie("orgs_session", "whatever").post("/sign-out").then(), 403, "origin_not_allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{", "[1]", "reason=none"})
    void anyBodyWillDo(String body) {
        forgotten(given().body(body).post("/sign-out").then());
    }

    @Test
    void aBadCredentialIsNotLookedAt() {
        forgotten(given().header("Authorization", "Bearer nonsense")
                .post("/sign-out")
                .then());
    }

    @Test
    void onlyPostSignsOut() {
        refused(given().get("/sign-out").then(), 404, "ROUTE_NOT_FOUND");
        refused(given().delete("/sign-out").then(), 404, "ROUTE_NOT_FOUND");
    }

    private static void forgotten(ValidatableResponse answer) {
        answer.statusCode(200)
                .header("Set-Cookie", allOf(startsWith("orgs_session=;"), containsString("Max-Age=0")))
                .body("success", equalTo(true));
    }
}
