package orgs.wire.spa;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static orgs.wire.spa.Story.member;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;

/** {@code ?include=permissions}: clients learn what they may do, and need no table of roles. */
@QuarkusTest
class PermissionsTest {
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");

    @Test
    void anOwnerMayDoEverything() {
        String id = organization(ann);
        ann.request()
                .get("/organizations/{id}?include=permissions", id)
                .then()
                .statusCode(200)
                .body("rank", equalTo("owner"))
                .body(
                        "permissions",
                        contains(
                                "read",
                                "update",
                                "delete",
                                "own",
                                "manage_members",
                                "manage_invitations",
                                "manage_events",
                                "read_activity"));
    }

    @Test
    void anAdministratorManagesButDoesNotOwn() {
        String id = organization(ann);
        member(ann, id, bob, "billing", "admin");
        bob.request()
                .get("/organizations/{id}?include=permissions", id)
                .then()
                .body("rank", equalTo("admin"))
                .body(
                        "permissions",
                        contains(
                                "read",
                                "update",
                                "manage_members",
                                "manage_invitations",
                                "manage_events",
                                "read_activity"));
    }

    @Test
    void whatIsToldIsWhatIsDecided() {
        String id = organization(ann);
        member(ann, id, bob, "billing");
        bob.request()
                .get("/organizations/{id}?include=permissions", id)
                .then()
                .body("rank", equalTo("member"))
                .body("permissions", contains("read"));
        refused(Story.update(bob, id, Map.of("name", "Other")), 403, "permission_denied");
    }

    @Test
    void aSystemAdministratorAmongTheMembersActsAsOwner() {
        Person root = Person.systemAdministrator("Root");
        String id = organization(ann);
        member(ann, id, root, "member");
        root.request()
                .get("/organizations/{id}?include=permissions", id)
                .then()
                .body("member.roles", contains("member"))
                .body("rank", equalTo("owner"));
    }

    @Test
    void everyEntryOfTheFirstPaintHasThem() {
        String id = organization(ann);
        member(ann, id, bob, "admin");
        organization(bob);
        String token = Story.activate(bob, id).extract().path("auth.token");
        given().header("Authorization", "Bearer " + token)
                .get("/me?include=permissions")
                .then()
                .statusCode(200)
                .body("organizations.rank", equalTo(List.of("admin", "owner")))
                .body("activeOrganization.rank", equalTo("admin"))
                .body("activeOrganization.permissions.size()", equalTo(6));
        given().header("Authorization", "Bearer " + token)
                .get("/organizations/active?include=permissions")
                .then()
                .body("rank", equalTo("admin"));
        bob.request()
                .get("/organizations?pageSize=10&include=permissions")
                .then()
                .statusCode(200)
                .body("organizations.rank", equalTo(List.of("admin", "owner")));
    }

    @Test
    void theirTagChangesWithTheRank() {
        String id = organization(ann);
        String member = member(ann, id, bob, "admin");
        String before = bob.request().get("/me?include=permissions").header("ETag");
        Story.replaceRoles(ann, id, member, "member").statusCode(200);
        String after = bob.request().get("/me?include=permissions").header("ETag");
        assertNotEquals(before, after);
        assertEquals(after, bob.request().get("/me?include=permissions").header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/organizations?pageSize=10"})
    void whoDoesNotAskIsAnsweredByTheContract(String route) {
        organization(ann);
        ann.request()
                .get(route)
                .then()
                .statusCode(200)
                .body("organizations", everyItem(not(hasKey("permissions"))))
                .body("organizations", everyItem(not(hasKey("rank"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secrets", "permissions,secrets", "permissions,", "Permissions", "permissions permissions"})
    void anUnknownWordIsRefused(String include) {
        refused(ann.request().queryParam("include", include).get("/me").then(), 400, "invalid_input");
        refused(
                ann.request()
                        .queryParam("include", include)
                        .get("/organizations")
                        .then(),
                400,
                "invalid_input");
        String id = organization(ann);
        refused(
                ann.request()
                        .queryParam("include", include)
                        .get("/organizations/{id}", id)
                        .then(),
                400,
                "invalid_input");
    }

    @Test
    void aStrangerIsToldNothing() {
        String id = organization(ann);
        refused(bob.request().get("/organizations/{id}?include=permissions", id).then(), 403, "permission_denied");
        given().get("/organizations/{id}?include=permissions", id).then().statusCode(401);
    }
}
