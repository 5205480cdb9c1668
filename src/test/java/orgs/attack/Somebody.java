package orgs.attack;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import orgs.testing.Person;

/** Somebody who has signed in, their token, and a profile of theirs. */
record Somebody(String token, String accountId, String profileId) {

    /** A new person. */
    static Somebody named(String name) {
        return of(Person.named(name));
    }

    static Somebody of(Person person) {
        String token = person.token();
        String accountId =
                request(token).get("/me").then().statusCode(200).extract().path("user.id");
        return new Somebody(token, accountId, profile(token, accountId));
    }

    private static String profile(String token, String accountId) {
        return request(token)
                .queryParam("accountid", accountId)
                .body(Map.of(
                        "contact-email", "contact@example.test",
                        "full-name", "Full Name",
                        "display-name", "Shown",
                        "display-email", "shown@example.test"))
                .post("/api/user/create-profile")
                .then()
                .statusCode(200)
                .extract()
                .path("profileid");
    }

    /** Letters and digits that nobody else has. */
    static String unique() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    /** The same person, with a token of ours. */
    Somebody with(String other) {
        return new Somebody(other, accountId, profileId);
    }

    /** One more profile, which nobody is shown. */
    String newProfile() {
        return profile(token, accountId);
    }

    /** A request with the token. */
    RequestSpecification asking() {
        return given().header("Authorization", "Bearer " + token);
    }

    /** A request with the token, for JSON. */
    RequestSpecification request() {
        return request(token);
    }

    private static RequestSpecification request(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }
}
