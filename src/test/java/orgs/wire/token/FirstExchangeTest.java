package orgs.wire.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.Test;
import orgs.testing.AutomaticOrganizations;
import orgs.testing.Person;

@QuarkusTest
@TestProfile(AutomaticOrganizations.class)
class FirstExchangeTest {
    @Test
    void hasTheOrganizationActiveThatWasMadeForTheNewAccount() {
        var ann = Person.named("Ann");
        String token = exchange(ann.token());
        String id = given().header("Authorization", "Bearer " + token)
                .get("/me")
                .then()
                .statusCode(200)
                .body("organizations", hasSize(1))
                .body("organizations[0].member.roles", equalTo(List.of("owner")))
                .extract()
                .path("organizations[0].organization.id");
        given().header("Authorization", "Bearer " + token)
                .get("/organizations/active")
                .then()
                .statusCode(200)
                .body("organization.id", equalTo(id));

        given().header("Authorization", "Bearer " + exchange(ann.token()))
                .get("/me")
                .then()
                .body("organizations", hasSize(1))
                .body("activeOrganization", nullValue());
    }

    private static String exchange(String token) {
        return given().contentType(ContentType.URLENC)
                .formParam("grant_type", ExchangeRequest.GRANT_TYPE)
                .formParam("subject_token", token)
                .formParam("subject_token_type", "urn:ietf:params:oauth:token-type:jwt")
                .post("/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
