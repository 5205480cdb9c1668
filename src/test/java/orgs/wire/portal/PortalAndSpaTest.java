package orgs.wire.portal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.portal.PortalStory.accountId;
import static orgs.wire.portal.PortalStory.add;
import static orgs.wire.portal.PortalStory.changeRole;
import static orgs.wire.portal.PortalStory.code;
import static orgs.wire.portal.PortalStory.get;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.organizationOf;
import static orgs.wire.portal.PortalStory.remove;
import static orgs.wire.portal.PortalStory.roleOf;
import static orgs.wire.portal.PortalStory.use;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;
import orgs.wire.portal.PortalStory.Made;

/** What was made through one API is managed through the other. */
@QuarkusTest
class PortalAndSpaTest {
    private final Person root = Person.systemAdministrator("Root");
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");

    @Test
    void madeHereIsManagedThere() {
        Made made = organization(root);
        add(root, made.id(), accountId(ann), "org_admin").statusCode(201);
        get(ann, "/organizations/{id}", made.id())
                .statusCode(200)
                .body("organization.slug", equalTo(made.slug()))
                .body("member.roles", contains("admin"));
        get(root, "/organizations/{id}", made.id()).body("member.roles", contains("owner"));
        get(ann, "/me").body("organizations.organization.id", hasItem(made.id()));
        ann.request()
                .body(Map.of("name", "Renamed there"))
                .patch("/organizations/{id}", made.id())
                .then()
                .statusCode(200);
        get(ann, "/api/organizations/{id}", made.id()).body("organization.name", equalTo("Renamed there"));

        String guest = spaAdd(ann, made, bob, "member", "billing");
        assertEquals("org_viewer", roleOf(accountId(bob), ann, made.id()));
        ann.request()
                .delete("/organizations/{id}/members/{m}", made.id(), guest)
                .then()
                .statusCode(200);
        get(bob, "/api/organizations/{id}", made.id()).statusCode(403);
    }

    @Test
    void madeThereIsManagedHere() {
        Made made = organizationOf(ann);
        get(ann, "/api/organizations/{id}", made.id())
                .statusCode(200)
                .body("organization.memberships.role", contains("org_admin"));
        ann.request()
                .body(Map.of("name", "Renamed here"))
                .put("/api/organizations/{id}", made.id())
                .then()
                .statusCode(200);
        get(ann, "/organizations/{id}", made.id()).body("organization.name", equalTo("Renamed here"));
        get(ann, "/api/organizations/me").body("organizations.id", contains(made.id()));
        use(bob, code(ann, made, Map.of("role", "org_viewer"))).statusCode(200);
        get(bob, "/organizations/{id}", made.id()).statusCode(200).body("member.roles", contains("member"));
        get(ann, "/organizations/{id}/members", made.id()).body("members", hasSize(2));
        remove(ann, made.id(), accountId(bob)).statusCode(200);
        get(bob, "/organizations/{id}", made.id()).statusCode(403);
    }

    @Test
    void otherRolesSurviveAChangeOfRank() {
        Made made = organizationOf(ann);
        spaAdd(ann, made, bob, "billing", "member");
        String bobId = accountId(bob);
        changeRole(ann, made.id(), bobId, "org_admin").statusCode(200);
        roles(bob, made).body("member.roles", equalTo(List.of("admin", "billing", "member")));
        changeRole(ann, made.id(), bobId, "org_viewer").statusCode(200);
        roles(bob, made).body("member.roles", equalTo(List.of("member", "billing")));
    }

    private static ValidatableResponse roles(Person person, Made made) {
        return get(person, "/organizations/{id}", made.id()).statusCode(200);
    }

    private static String spaAdd(Person by, Made made, Person newcomer, String... roles) {
        return by.request()
                .body(Map.of("userId", accountId(newcomer), "roles", roles))
                .post("/organizations/{id}/members", made.id())
                .then()
                .statusCode(200)
                .extract()
                .path("member.id");
    }

    @Test
    void deletedThereIsGoneHereAtOnce() {
        Made made = organizationOf(ann);
        ann.request().delete("/organizations/{id}", made.id()).then().statusCode(200);
        get(ann, "/api/organizations/{id}", made.id()).statusCode(403);
        get(ann, "/api/organizations/slug/{s}", made.slug()).statusCode(404);
        get(ann, "/api/organizations/me").body("organizations", hasSize(0));
        get(root, "/api/organizations/{id}", made.id()).statusCode(404);
    }

    @Test
    void deletedHereIsGoneThere() {
        Made made = organizationOf(ann);
        root.request().delete("/api/organizations/{id}", made.id()).then().statusCode(200);
        get(ann, "/organizations/{id}", made.id()).statusCode(404);
        get(ann, "/me").body("organizations", hasSize(0));
        ann.request()
                .body(Map.of("name", "Again", "slug", made.slug()))
                .post("/organizations")
                .then()
                .statusCode(200);
    }
}
