package orgs.wire.spa;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static orgs.wire.spa.Story.invite;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.refused;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;

/** R16. */
@QuarkusTest
class MeTest {
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");
    private final Person root = Person.systemAdministrator("Root");

    // Cases 65 and 66.
    @Test
    void newAccountBelongsToNothing() {
        ann.request()
                .get("/me")
                .then()
                .statusCode(200)
                .body("user.id", startsWith("acct_"))
                .body("user.email", equalTo(ann.email()))
                .body("user.role", equalTo("user"))
                .body("organizations", empty())
                .body("activeOrganization", nullValue())
                .body("invitations", empty());
        root.request().get("/me").then().body("user.role", equalTo("admin"));
    }

    // Case 67.
    @Test
    void showsOrganizationsTheActiveOneAndInvitationsWithoutToken() {
        String id = organization(ann);
        String others = organization(bob);
        invite(bob, others, ann);
        String token = Story.activate(ann, id).extract().path("auth.token");
        given().header("Authorization", "Bearer " + token)
                .get("/me")
                .then()
                .body("organizations", hasSize(1))
                .body("organizations[0].member.roles", contains("owner"))
                .body("activeOrganization.organization.id", equalTo(id))
                .body("invitations", hasSize(1))
                .body("invitations[0].organization.id", equalTo(others))
                .body("invitations[0].invitation", not(hasKey("token")));
    }

    @Test
    void invitedMemberSeesBoth() {
        String id = organization(ann);
        Story.member(ann, id, bob);
        invite(ann, id, bob, "admin");
        bob.request().get("/me").then().body("organizations", hasSize(1)).body("invitations", hasSize(1));
    }

    @Test
    void unchangedAnswerCostsA304() {
        organization(ann);
        String tag = ann.request().get("/me").then().extract().header("ETag");
        ann.request()
                .header("If-None-Match", tag)
                .get("/me")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(emptyString());
        ann.request()
                .header("If-None-Match", "\"other\", W/" + tag)
                .get("/me")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        organization(ann);
        String changed = ann.request()
                .header("If-None-Match", tag)
                .get("/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache")
                .extract()
                .header("ETag");
        assertNotEquals(tag, changed);
    }

    @Test
    void missingAndMalformedCredentialsAre401() {
        refused(given().get("/me").then().header("WWW-Authenticate", startsWith("Bearer")), 401, "credential_invalid");
        refused(given().header("Authorization", "Basic eA==").get("/me").then(), 401, "credential_invalid");
        refused(given().header("Authorization", "Bearer").get("/me").then(), 401, "credential_invalid");
    }

    @Test
    void answersBelowThePrefixToo() {
        ann.request().get("/api/auth/me").then().statusCode(200).body("user.email", equalTo(ann.email()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/jwks.json",
                "/token",
                "/api/organizations",
                "/api/audit/organizations/orgn_none/audit",
                "/api/user/organizations/organizations",
                "/api/administrator/organizations/organizations",
                "/api/auth/me",
                "/meadow"
            })
    void nothingElseAnswersBelowThePrefix(String path) {
        refused(root.request().get("/api/auth" + path).then(), 404, "ROUTE_NOT_FOUND");
    }
}
