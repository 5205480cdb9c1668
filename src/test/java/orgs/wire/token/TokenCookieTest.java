package orgs.wire.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static orgs.wire.token.TokenExchange.form;
import static orgs.wire.token.TokenExchange.organizationOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;

/** The token of a page, which it never sees. */
@QuarkusTest
class TokenCookieTest {
    @Test
    void givesAnAllowedPageACookieThatItUsesAndLoses() {
        var ann = Person.named("Ann");
        var acme = organizationOf(ann);
        var answer = given().contentType(ContentType.URLENC)
                .header("Origin", "https://app.example.test")
                .formParams(form(ann.token(), Map.of("set_cookie", "true")))
                .post("/token")
                .then()
                .statusCode(200)
                .header(
                        "Set-Cookie",
                        allOf(
                                startsWith("orgs_session="),
                                containsString("; Path=/"),
                                containsStringIgnoringCase("; HttpOnly"),
                                containsString("; Secure"),
                                containsString("; SameSite=Strict")));
        String cookie = answer.extract().path("access_token");
        given().cookie("orgs_session", cookie)
                .get("/me")
                .then()
                .statusCode(200)
                .body("user.email", equalTo(ann.email()));

        String active = given().cookie("orgs_session", cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .body(Map.of("organizationId", acme.id()))
                .post("/organizations/active")
                .then()
                .statusCode(200)
                .extract()
                .cookie("orgs_session");
        given().cookie("orgs_session", active)
                .get("/organizations/active")
                .then()
                .body("organization.id", equalTo(acme.id()));

        given().cookie("orgs_session", active)
                .header("Sec-Fetch-Site", "same-origin")
                .delete("/token")
                .then()
                .statusCode(200)
                .header("Set-Cookie", allOf(startsWith("orgs_session=;"), containsString("Max-Age=0")))
                .body("success", equalTo(true));
    }

    @Test
    void signsNobodyInOrOutForAnotherSite() {
        given().contentType(ContentType.URLENC)
                .header("Origin", "https://evil.test")
                .formParams(form(Person.named("Eve").token(), Map.of("set_cookie", "true")))
                .post("/token")
                .then()
                .statusCode(403)
                .header("Set-Cookie", nullValue())
                .body("error", equalTo("access_denied"));
        given().cookie("orgs_session", "whatever")
                .header("Origin", "https://evil.test")
                .delete("/token")
                .then()
                .statusCode(403)
                .header("Set-Cookie", nullValue());
        given().delete("/token").then().statusCode(200);
    }
}
