package orgs.wire.spa;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.wire.spa.Story.activate;
import static orgs.wire.spa.Story.create;
import static orgs.wire.spa.Story.member;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.refused;
import static orgs.wire.spa.Story.slug;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;

/** R3 and R4. */
@QuarkusTest
class ActiveOrganizationTest {
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");

    // Cases 6, 30 and 72.
    @Test
    void onlyAMemberMakesAnOrganizationActive() {
        String id = organization(ann);
        assertEquals(
                "null",
                ann.request()
                        .get("/organizations/active")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        refused(activate(bob, id), 404, "membership_not_found");
        refused(activate(ann, "orgn_unknown"), 404, "organization_not_found");

        String token = activate(ann, id)
                .statusCode(200)
                .body("organization.id", equalTo(id))
                .body("auth.kind", equalTo("jwt"))
                .body("auth.activeOrganizationId", equalTo(id))
                .extract()
                .path("auth.token");
        as(token).get("/organizations/active").then().statusCode(200).body("organization.id", equalTo(id));
    }

    // Case 78.
    @Test
    void theTokenCarriesTheActiveOrganization() {
        String slug = slug("claims");
        String id = create(ann, slug).extract().path("organization.id");
        var claims = JsonPath.from(Story.claims(activate(ann, id).extract().path("auth.token")));
        assertEquals(id, claims.getString("org.id"));
        assertEquals(slug, claims.getString("org.slug"));
        assertEquals(List.of("owner"), claims.getList("org.roles"));
        assertTrue(claims.getLong("mv") > 0);
        assertEquals(Story.accountId(ann), claims.getString("sub"));
    }

    /** Other services may keep the highest version that they saw. */
    @Test
    void theVersionGrowsWithEachChangeOfTheMembershipAndWhenItsHolderComesBack() {
        String id = organization(ann);
        String member = member(ann, id, bob, "member");
        long first = version(bob, id);

        for (String role : List.of("admin", "member", "admin")) {
            Story.replaceRoles(ann, id, member, role).statusCode(200);
        }
        long changed = version(bob, id);
        assertTrue(changed > first, first + " became " + changed);

        Story.remove(ann, id, member).statusCode(200);
        member(ann, id, bob, "member");
        long back = version(bob, id);
        assertTrue(back > changed, changed + " became " + back);
    }

    private static long version(Person member, String organization) {
        String token = activate(member, organization).statusCode(200).extract().path("auth.token");
        return JsonPath.from(Story.claims(token)).getLong("mv");
    }

    // Defect 7.
    @Test
    void firstOrganizationBecomesActiveAndTheSecondDoesNot() {
        var first = create(ann, slug("first"));
        String id = first.extract().path("organization.id");
        String token =
                first.body("auth.activeOrganizationId", equalTo(id)).extract().path("auth.token");
        as(token)
                .body(Map.of("name", "Second", "slug", slug("second")))
                .post("/organizations")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("auth")));
        as(token).get("/me").then().body("activeOrganization.organization.id", equalTo(id));
    }

    @Test
    void removedMemberHasNoActiveOrganizationWhateverTheirTokenSaysAndItComesBack() {
        String id = organization(ann);
        String bobsId = member(ann, id, bob);
        String token = activate(bob, id).extract().path("auth.token");
        as(token).get("/me").then().body("activeOrganization.organization.id", equalTo(id));

        Story.remove(ann, id, bobsId).statusCode(200);
        as(token).get("/me").then().body("activeOrganization", nullValue());
        assertEquals(
                "null", as(token).get("/organizations/active").then().extract().asString());
        refused(as(token).get("/organizations/{id}", id).then(), 403, "permission_denied");

        member(ann, id, bob, "admin");
        as(token).get("/organizations/active").then().body("member.roles", contains("admin"));
    }

    @Test
    void deletedOrganizationIsActiveNoMore() {
        String id = organization(ann);
        String token = activate(ann, id).extract().path("auth.token");
        Story.delete(ann, id);
        assertEquals(
                "null", as(token).get("/organizations/active").then().extract().asString());
    }

    @Test
    void activeOrganizationCannotBeClearedOverHttp() {
        for (String body : List.of("{}", "{\"organizationId\": null}", "", "[]")) {
            ann.request()
                    .body(body)
                    .post("/organizations/active")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("FRAGNO_VALIDATION_ERROR"));
        }
    }

    @Test
    void cookieIsRefreshedWhenTheRequestCameWithIt() {
        String id = organization(ann);
        String token = activate(ann, id).extract().path("auth.token");
        String cookie = given().cookie("orgs_session", token)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .body(Map.of("organizationId", id))
                .post("/organizations/active")
                .then()
                .statusCode(200)
                .extract()
                .header("Set-Cookie");
        for (String part : List.of("orgs_session=", "HttpOnly", "Secure", "SameSite=Strict", "Path=/", "Max-Age=")) {
            assertEquals(true, cookie.toLowerCase().contains(part.toLowerCase()), part);
        }
        refused(
                given().cookie("orgs_session", token)
                        .header("Origin", "https://evil.example")
                        .contentType("application/json")
                        .body(Map.of("organizationId", id))
                        .post("/organizations/active")
                        .then(),
                403,
                "origin_not_allowed");
    }

    @Test
    void sessionIdQueryParameterCarriesATokenToo() {
        String id = organization(ann);
        given().queryParam("sessionId", ann.token())
                .get("/organizations/{id}", id)
                .then()
                .statusCode(200);
        given().queryParam("sessionId", ann.token()).get("/me").then().statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
