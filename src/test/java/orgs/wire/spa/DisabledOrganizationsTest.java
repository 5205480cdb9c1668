package orgs.wire.spa;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static orgs.wire.spa.Story.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;
import orgs.testing.SwitchedOff;

/** Contract §5.1, {@code organizations: false}. */
@QuarkusTest
@TestProfile(SwitchedOff.class)
class DisabledOrganizationsTest {
    @Test
    void everyOrganizationRouteIsOffEvenWithoutACredential() {
        for (String path : new String[] {
            "/organizations", "/organizations/active", "/organizations/x", "/organizations/invitations",
            "/organizations/x/members", "/organizations/x/invitations", "/api/auth/organizations",
                    "/organizations/x/activity"
        }) {
            refused(given().get(path).then(), 403, "feature_disabled");
        }
        refused(
                given().contentType("application/json")
                        .body("{}")
                        .post("/organizations")
                        .then(),
                403,
                "feature_disabled");
        refused(
                given().contentType("application/json")
                        .body("{}")
                        .patch("/organizations/invitations/x")
                        .then(),
                403,
                "feature_disabled");
    }

    @Test
    void meShowsNobodysOrganizations() {
        Person ann = Person.named("Ann");
        ann.request()
                .get("/me")
                .then()
                .statusCode(200)
                .body("user.email", equalTo(ann.email()))
                .body("organizations", empty())
                .body("activeOrganization", nullValue())
                .body("invitations", empty());
    }
}
