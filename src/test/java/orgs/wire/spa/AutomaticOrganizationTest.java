package orgs.wire.spa;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import orgs.testing.AutomaticOrganizations;
import orgs.testing.Person;

/** An organization for each new account. */
@QuarkusTest
@TestProfile(AutomaticOrganizations.class)
class AutomaticOrganizationTest {
    // Cases 43, 74 and 75.
    @Test
    void newAccountHasOneWithASlugOfItsOwnAndItIsActiveInTheExchangedToken() {
        Person ann = Person.named("Ann");
        String local = ann.email().substring(0, ann.email().indexOf('@'));
        String token = RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .formParam("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
                .formParam("subject_token", ann.token())
                .formParam("subject_token_type", "urn:ietf:params:oauth:token-type:jwt")
                .post("/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .get("/me")
                .then()
                .body("organizations", hasSize(1))
                .body("organizations[0].organization.name", equalTo(local + "'s Organization"))
                .body("organizations[0].organization.slug", matchesPattern(local + "s-organization-[0-9a-v]{8}"))
                .body("activeOrganization", notNullValue());
    }

    @Test
    void itIsMadeOnceAndNotMadeAgainWhenItIsDeleted() {
        Person bob = Person.named("Bob");
        String id = bob.request()
                .get("/me")
                .then()
                .body("organizations", hasSize(1))
                .extract()
                .path("organizations[0].organization.id");
        Story.delete(bob, id).statusCode(200);
        bob.withEmail("new-" + bob.email())
                .request()
                .get("/me")
                .then()
                .body("organizations", hasSize(0))
                .body("activeOrganization", nullValue());
    }
}
