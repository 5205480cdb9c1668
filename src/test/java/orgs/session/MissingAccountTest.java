package orgs.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import orgs.testing.Database;
import orgs.testing.Person;

/** Somebody whom the service remembers, and the database, restored from a backup, does not. */
@QuarkusTest
class MissingAccountTest {
    private final Person ann = Person.systemAdministrator("Ann");

    @ParameterizedTest
    @CsvSource({
        "/organizations, code, credential_invalid, 200",
        "/api/organizations, error, Authentication required, 201"
    })
    void isMadeAgainAfterOneRefusal(String route, String field, String told, int created) {
        String lost = loseAccount(ann.request());
        create(ann.request(), route).statusCode(401).body(field, equalTo(told));
        create(ann.request(), route).statusCode(created);
        assertNotEquals(lost, accountId(ann.request()));
    }

    @Test
    void isMadeAgainWhereTheyOnlyMakeAProfile() {
        loseAccount(ann.request());
        createProfile().statusCode(401);
        createProfile().statusCode(200);
    }

    /** The account that a token of our own names cannot come back. */
    @Test
    void isAStrangerWithATokenOfOurOwn() {
        String token = given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
                .formParam("subject_token", ann.token())
                .formParam("subject_token_type", "urn:ietf:params:oauth:token-type:jwt")
                .post("/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        loseAccount(as(token));
        for (int i = 0; i < 2; i++) {
            create(as(token), "/organizations").statusCode(401).body("code", equalTo("credential_invalid"));
        }
        as(token).get("/me").then().statusCode(401);
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    private static String loseAccount(RequestSpecification caller) {
        String id = accountId(caller);
        assertEquals(1, Database.change("delete from account where id = ?", id));
        return id;
    }

    private static String accountId(RequestSpecification caller) {
        return caller.get("/me").then().statusCode(200).extract().path("user.id");
    }

    private static ValidatableResponse create(RequestSpecification caller, String route) {
        return caller.body(Map.of("name", "Acme", "slug", "lost-" + UUID.randomUUID()))
                .post(route)
                .then();
    }

    private ValidatableResponse createProfile() {
        return ann.request()
                .body(Map.of("contact-email", ann.email(), "full-name", "Ann"))
                .post("/api/user/create-profile?accountid=" + accountId(ann.request()))
                .then();
    }
}
