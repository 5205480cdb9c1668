package orgs.wire.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static orgs.wire.portal.PortalStory.TIME;
import static orgs.wire.portal.PortalStory.accountId;
import static orgs.wire.portal.PortalStory.add;
import static orgs.wire.portal.PortalStory.admin;
import static orgs.wire.portal.PortalStory.create;
import static orgs.wire.portal.PortalStory.get;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.refused;
import static orgs.wire.portal.PortalStory.slug;
import static orgs.wire.portal.PortalStory.viewer;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;
import orgs.wire.portal.PortalStory.Made;

/** Finding and reading organizations (R2 to R5). */
@QuarkusTest
class PortalOrganizationsTest {
    private final Person root = Person.systemAdministrator("Root");
    private final Person ann = Person.named("Ann");

    /** T1 and T3 to T5. */
    @Test
    void listIsForSystemAdministratorsOnly() {
        refused(given().get("/api/organizations").then(), 401, "Authentication required");
        refused(get(ann, "/api/organizations"), 403, "Forbidden: System Admins only");
        get(root, "/api/organizations").statusCode(200);
    }

    @Test
    void listSearchesNameAndDescriptionAndPagesNewestFirst() {
        String word = slug("needle");
        Made first = named(word + "% one");
        Made second = named("Two " + word.toUpperCase(Locale.ROOT));
        String third = create(root, Map.of("name", "Three", "slug", slug("x"), "description", "about " + word))
                .extract()
                .path("organization.id");
        get(root, "/api/organizations?search={s}", " " + word + " ")
                .statusCode(200)
                .body("organizations.id", contains(third, second.id(), first.id()))
                .body("pagination", equalTo(Map.of("page", 1, "limit", 20, "total", 3, "totalPages", 1)));
        get(root, "/api/organizations?search={s}&page=2&limit=2", word)
                .body("organizations.id", contains(first.id()))
                .body("pagination", equalTo(Map.of("page", 2, "limit", 2, "total", 3, "totalPages", 2)));
        get(root, "/api/organizations?search={s}&page=9", word)
                .body("organizations", hasSize(0))
                .body("pagination.page", equalTo(9));
        get(root, "/api/organizations?search={s}", word + "%").body("organizations.id", contains(first.id()));
        get(root, "/api/organizations?search={s}", word.replace('-', '_'))
                .body("pagination.total", equalTo(0))
                .body("pagination.totalPages", equalTo(0));
        get(root, "/api/organizations?search={s}", first.slug()).body("pagination.total", equalTo(0));
    }

    /** A letter that no other name has; in the middle of a word an index of trigrams does not know it. */
    @Test
    void shortTextIsFoundWhereAWordBegins() {
        Made first = named("Ж one");
        Made second = named("One жar");
        named("OneЖ");
        get(root, "/api/organizations?search=Ж").body("organizations.id", contains(second.id(), first.id()));
        get(root, "/api/organizations?search=жa").body("organizations.id", contains(second.id()));
        get(root, "/api/organizations?search=%Ж").body("organizations", hasSize(0));
    }

    private Made named(String name) {
        String slug = slug("n");
        return new Made(
                create(root, Map.of("name", name, "slug", slug))
                        .statusCode(201)
                        .extract()
                        .path("organization.id"),
                slug);
    }

    /** A7 and A8. */
    @Test
    void pagesAreClampedAndNeverRefused() {
        get(root, "/api/organizations?page=0&limit=0")
                .body("pagination.page", equalTo(1))
                .body("pagination.limit", equalTo(1));
        get(root, "/api/organizations?page=-3&limit=1000")
                .body("pagination.page", equalTo(1))
                .body("pagination.limit", equalTo(100));
        get(root, "/api/organizations?page=abc&limit=x")
                .body("pagination.page", equalTo(1))
                .body("pagination.limit", equalTo(20));
        get(root, "/api/organizations?page=2x&limit=1.9")
                .body("pagination.page", equalTo(2))
                .body("pagination.limit", equalTo(1));
        get(root, "/api/organizations?page=3&page=5").body("pagination.page", equalTo(3));
        get(root, "/api/organizations?page=99999999999999999999")
                .statusCode(200)
                .body("organizations", hasSize(0));
    }

    /** T2. */
    @Test
    void everybodyHasAListOfTheirOwn() {
        get(ann, "/api/organizations/me").statusCode(200).body("organizations", hasSize(0));
    }

    @Test
    void mineAreByNameWithTheOwnMembership() {
        Made b = organization(root);
        root.request().body(Map.of("name", "Zebra")).put("/api/organizations/{id}", b.id());
        Made a = organization(root);
        Person admin = admin(root, b);
        add(root, a.id(), accountId(admin), "org_viewer").statusCode(201);
        String me = accountId(admin);
        get(admin, "/api/organizations/me")
                .statusCode(200)
                .body("organizations.id", contains(a.id(), b.id()))
                .body("organizations.membership.role", contains("org_viewer", "org_admin"))
                .body("organizations[1].membership.id", equalTo("unified-" + me + "-" + b.id()))
                .body("organizations[1].membership.organizationId", equalTo(b.id()))
                .body("organizations[1].membership.userId", equalTo(me))
                .body("organizations[1].membership.createdAt", matchesPattern(TIME))
                .body("organizations[1].membership.createdById", equalTo(accountId(root)));
    }

    @Test
    void mineOfASystemAdministratorAreAllAsTheirAdministrator() {
        Made made = organization(Person.systemAdministrator("Other"));
        get(root, "/api/organizations/me")
                .statusCode(200)
                .body("organizations.id", hasItem(made.id()))
                .body(
                        "organizations.find { it.id == '" + made.id() + "' }.membership.id",
                        equalTo("system-admin-" + made.id()))
                .body("organizations.find { it.id == '" + made.id() + "' }.membership.role", equalTo("org_admin"));
    }

    @Test
    void bySlugExistenceComesBeforeRightsAndByIdAfterThem() {
        Made made = organization(root);
        refused(get(ann, "/api/organizations/slug/{s}", slug("none")), 404, "Organization not found");
        refused(get(ann, "/api/organizations/slug/{s}", made.slug()), 403, "Access denied");
        refused(
                get(ann, "/api/organizations/slug/{s}", made.slug().toUpperCase(Locale.ROOT)),
                404,
                "Organization not found");
        refused(get(ann, "/api/organizations/{id}", "orgn_none"), 403, "Access denied");
        refused(get(ann, "/api/organizations/{id}", made.id()), 403, "Access denied");
        refused(get(root, "/api/organizations/{id}", "orgn_none"), 404, "Organization not found");
        Person viewer = viewer(root, made);
        get(viewer, "/api/organizations/slug/{s}", made.slug())
                .statusCode(200)
                .body("organization.id", equalTo(made.id()));
        get(viewer, "/api/organizations/{id}", made.id())
                .statusCode(200)
                .body("organization.memberships", hasSize(2))
                .body("organization._count.memberships", equalTo(2));
    }
}
