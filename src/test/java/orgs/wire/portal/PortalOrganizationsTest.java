package orgs.wire.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static orgs.wire.portal.PortalStory.accountId;
import static orgs.wire.portal.PortalStory.admin;
import static orgs.wire.portal.PortalStory.create;
import static orgs.wire.portal.PortalStory.get;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.refused;
import static orgs.wire.portal.PortalStory.slug;
import static orgs.wire.portal.PortalStory.viewer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import orgs.testing.Person;
import orgs.wire.portal.PortalStory.Made;

/** R1 to R7, and taking a deletion back. */
@QuarkusTest
class PortalOrganizationsTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";
    private static final String NAME = "Organization name must be 2-100 characters long";
    private static final String SLUG_LENGTH = "Slug must be 2-50 characters long";
    private static final String SLUG_CHARACTERS = "Slug can only contain lowercase letters, numbers, and hyphens";
    private static final String DESCRIPTION = "Description must be less than 500 characters";
    private static final String WEBSITE = "Please enter a valid URL with http:// or https://";

    private final Person root = Person.systemAdministrator("Root");
    private final Person ann = Person.named("Ann");

    @Test
    void t1AndT3ToT5ListIsForSystemAdministratorsOnly() {
        refused(given().get("/api/organizations").then(), 401, "Authentication required");
        refused(get(ann, "/api/organizations"), 403, "Forbidden: System Admins only");
        get(root, "/api/organizations").statusCode(200);
    }

    @Test
    void t2EverybodyHasAListOfHisOwn() {
        get(ann, "/api/organizations/me").statusCode(200).body("organizations", hasSize(0));
    }

    @Test
    void t6ToT8OnlySystemAdministratorsCreate() {
        var body = Map.of("name", "Example Conferences", "slug", slug("ex"), "description", "Three meetings a year");
        refused(
                given().body(body)
                        .contentType("application/json")
                        .post("/api/organizations")
                        .then(),
                401,
                "Authentication required");
        refused(create(ann, body), 403, "Forbidden: System Admins only");
        create(root, body)
                .statusCode(201)
                .body("message", equalTo("Organization created successfully"))
                .body("organization.name", equalTo("Example Conferences"));
    }

    @Test
    void createAnswersWithThePlainOrganizationAndMakesTheCallerItsOwner() {
        String slug = slug("ex");
        var created = create(
                        root,
                        Map.of(
                                "name",
                                " Example ",
                                "slug",
                                slug,
                                "description",
                                "About",
                                "website",
                                "https://conf.example.org/a?b=c"))
                .statusCode(201);
        String me = accountId(root);
        created.body(
                        "organization.keySet()",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "id",
                                "name",
                                "slug",
                                "description",
                                "website",
                                "logoUrl",
                                "settings",
                                "createdAt",
                                "updatedAt",
                                "createdById"))
                .body("organization.id", matchesPattern("orgn_[0-9a-v]{26}"))
                .body("organization.name", equalTo("Example"))
                .body("organization.slug", equalTo(slug))
                .body("organization.description", equalTo("About"))
                .body("organization.website", equalTo("https://conf.example.org/a?b=c"))
                .body("organization.logoUrl", nullValue())
                .body("organization.settings", nullValue())
                .body("organization.createdAt", matchesPattern(TIME))
                .body("organization.updatedAt", matchesPattern(TIME))
                .body("organization.createdById", equalTo(me));
        String id = created.extract().path("organization.id");
        get(root, "/api/organizations/{id}", id)
                .statusCode(200)
                .body("organization.memberships", hasSize(1))
                .body("organization.memberships[0].userId", equalTo(me))
                .body("organization.memberships[0].role", equalTo("org_admin"))
                .body("organization.memberships[0].grantedAt", matchesPattern(TIME))
                .body("organization.memberships[0].grantedById", equalTo(me))
                .body(
                        "organization.memberships[0].user",
                        equalTo(Map.of("id", me, "name", "Root", "email", root.email())))
                .body("organization._count", equalTo(Map.of("events", 0, "memberships", 1)));
    }

    @Test
    void createReadsFormsAndNumbersAsText() {
        String slug = slug("form");
        root.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("name", "Über & Söhne")
                .formParam("slug", slug)
                .post("/api/organizations")
                .then()
                .statusCode(201)
                .body("organization.name", equalTo("Über & Söhne"))
                .body("organization.description", nullValue());
        create(root, Map.of("name", 2027, "slug", slug("number")))
                .statusCode(201)
                .body("organization.name", equalTo("2027"));
    }

    @Test
    void absentIsNotTheSameAsEmpty() {
        var body = new HashMap<String, Object>(Map.of("name", "Acme", "slug", slug("null")));
        body.put("description", null);
        create(root, body).statusCode(201).body("organization.description", equalTo(""));
        body.put("website", null);
        body.put("slug", slug("null"));
        refused(create(root, body), 400, WEBSITE);
    }

    static Stream<Arguments> brokenFields() {
        String good = "good-slug";
        return Stream.of(
                Arguments.of(Map.of("name", "x", "slug", good), List.of(NAME)),
                Arguments.of(Map.of("name", "x".repeat(101), "slug", good), List.of(NAME)),
                Arguments.of(Map.of("name", " 😀 ", "slug", good), List.of(NAME)),
                Arguments.of(Map.of("slug", good), List.of(NAME)),
                Arguments.of(Map.of("name", "Example"), List.of(SLUG_LENGTH, SLUG_CHARACTERS)),
                Arguments.of(Map.of("name", "Example", "slug", "a"), List.of(SLUG_LENGTH)),
                Arguments.of(Map.of("name", "Example", "slug", "a".repeat(51)), List.of(SLUG_LENGTH)),
                Arguments.of(Map.of("name", "Example", "slug", "Upper"), List.of(SLUG_CHARACTERS)),
                Arguments.of(
                        Map.of("name", "Example", "slug", "-ab"), List.of("Slug cannot start or end with a hyphen")),
                Arguments.of(
                        Map.of("name", "Example", "slug", "ab-"), List.of("Slug cannot start or end with a hyphen")),
                Arguments.of(
                        Map.of("name", "Example", "slug", "a--b"), List.of("Slug cannot contain consecutive hyphens")),
                Arguments.of(
                        Map.of("name", "Example", "slug", good, "description", "x".repeat(501)), List.of(DESCRIPTION)),
                Arguments.of(Map.of("name", "Example", "slug", good, "website", ""), List.of(WEBSITE)),
                Arguments.of(Map.of("name", "Example", "slug", good, "website", "ftp://example.org"), List.of(WEBSITE)),
                Arguments.of(Map.of("name", "Example", "slug", good, "website", "http://localhost"), List.of(WEBSITE)),
                Arguments.of(
                        Map.of("name", "x", "slug", "-", "description", "x".repeat(501), "website", "no"),
                        List.of(NAME, SLUG_LENGTH, "Slug cannot start or end with a hyphen", DESCRIPTION, WEBSITE)));
    }

    @ParameterizedTest
    @MethodSource("brokenFields")
    void createTellsEveryBrokenRuleInOrderAndToEveryCaller(Map<String, ?> body, List<String> messages) {
        for (Person caller : List.of(root, ann)) {
            create(caller, body)
                    .statusCode(400)
                    .body("error", equalTo(messages.get(0)))
                    .body("details.msg", equalTo(messages))
                    .body("details.type", org.hamcrest.Matchers.everyItem(equalTo("field")))
                    .body("details.location", org.hamcrest.Matchers.everyItem(equalTo("body")));
        }
    }

    @Test
    void brokenFieldsAreShownTrimmed() {
        create(root, Map.of("name", " x ", "slug", "ok"))
                .statusCode(400)
                .body(
                        "details",
                        equalTo(List.of(Map.of(
                                "type", "field", "value", "x", "msg", NAME, "path", "name", "location", "body"))));
    }

    @Test
    void markupIsTakenOutOfTexts() {
        create(
                        root,
                        Map.of(
                                "name",
                                "<b>Bold</b> & <script>alert(1)</script>Co",
                                "slug",
                                slug("b"),
                                "description",
                                "a & b"))
                .statusCode(201)
                .body("organization.name", equalTo("Bold &amp; Co"))
                .body("organization.description", equalTo("a & b"));
        refused(create(root, Map.of("name", "<i></i>", "slug", slug("i"))), 400, "Name and slug are required");
        refused(create(ann, Map.of("name", "<i></i>", "slug", slug("i"))), 403, "Forbidden: System Admins only");
    }

    @Test
    void takenSlugIsRefusedEvenOnceDeletedThroughTheOtherApi() {
        Made made = organization(root);
        refused(create(root, Map.of("name", "Again", "slug", made.slug())), 400, "Organization slug already exists");
        Made softly = PortalStory.organizationOf(ann);
        ann.request().delete("/organizations/{id}", softly.id()).then().statusCode(200);
        refused(create(root, Map.of("name", "Again", "slug", softly.slug())), 400, "Organization slug already exists");
    }

    @Test
    void slugMayHaveTwoCharactersHereAndThreeThere() {
        String two = "" + (char) ('a' + Math.floorMod(root.subject().hashCode(), 26))
                + Math.floorMod(root.subject().hashCode(), 10);
        create(root, Map.of("name", "Two", "slug", two))
                .statusCode(org.hamcrest.Matchers.oneOf(201, 400))
                .body("error", org.hamcrest.Matchers.oneOf(null, "Organization slug already exists"));
        ann.request()
                .body(Map.of("name", "Two", "slug", "zz"))
                .post("/organizations")
                .then()
                .statusCode(400);
    }

    @Test
    void listSearchesNameAndDescriptionAndPagesNewestFirst() {
        String word = slug("needle");
        Made first = named(word + "% one");
        Made second = named("Two " + word.toUpperCase(java.util.Locale.ROOT));
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

    private Made named(String name) {
        String slug = slug("n");
        return new Made(
                create(root, Map.of("name", name, "slug", slug))
                        .statusCode(201)
                        .extract()
                        .path("organization.id"),
                slug);
    }

    @Test
    void a7AndA8PagesAreClampedAndNeverRefused() {
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

    @Test
    void mineAreByNameWithTheOwnMembership() {
        Made b = organization(root);
        root.request().body(Map.of("name", "Zebra")).put("/api/organizations/{id}", b.id());
        Made a = organization(root);
        Person admin = admin(root, b);
        PortalStory.add(root, a.id(), accountId(admin), "org_viewer").statusCode(201);
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
                get(ann, "/api/organizations/slug/{s}", made.slug().toUpperCase(java.util.Locale.ROOT)),
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

    @Test
    void updateChangesWhatIsSentAndNothingElse() {
        Made made = organization(root);
        Person admin = admin(root, made);
        update(admin, made.id(), Map.of("description", "New", "website", "https://new.example.org"))
                .statusCode(200)
                .body("message", equalTo("Organization updated successfully"))
                .body("organization.name", equalTo("Acme"))
                .body("organization.description", equalTo("New"))
                .body("organization.website", equalTo("https://new.example.org"));
        update(admin, made.id(), Map.of("name", "Other", "slug", "ignored", "logoUrl", "x", "settings", "y"))
                .statusCode(200)
                .body("organization.name", equalTo("Other"))
                .body("organization.slug", equalTo(made.slug()))
                .body("organization.description", equalTo("New"))
                .body("organization.logoUrl", nullValue())
                .body("organization.settings", nullValue());
        update(admin, made.id(), Map.of()).statusCode(200).body("organization.name", equalTo("Other"));
        admin.request().put("/api/organizations/{id}", made.id()).then().statusCode(200);
    }

    @Test
    void updateChecksFieldsThenRightsThenExistence() {
        Made made = organization(root);
        Person viewer = viewer(root, made);
        update(ann, "orgn_none", Map.of("name", "x"))
                .statusCode(400)
                .body("error", equalTo(NAME))
                .body("details", hasSize(1));
        refused(update(root, made.id(), Map.of("name", "<i></i>")), 400, NAME);
        for (Person stranger : List.of(ann, viewer)) {
            refused(update(stranger, made.id(), Map.of("name", "Fine")), 403, "Organization admin access required");
        }
        refused(update(ann, "orgn_none", Map.of("name", "Fine")), 403, "Organization admin access required");
        refused(update(root, "orgn_none", Map.of("name", "Fine")), 404, "Organization not found");
    }

    @Test
    void updateTellsABrokenRuleOnce() {
        Made made = organization(root);
        for (String name : List.of("", " ", "<i></i>", "<i>" + "x".repeat(101) + "</i>", "<i></i>".repeat(20))) {
            update(root, made.id(), Map.of("name", name)).statusCode(400).body("details.msg", equalTo(List.of(NAME)));
        }
    }

    private static ValidatableResponse update(Person by, String id, Map<String, ?> body) {
        return by.request().body(body).put("/api/organizations/{id}", id).then();
    }

    @Test
    void deleteRemovesEverythingAtOnceAndFreesTheSlugs() {
        Made made = organization(root);
        Person admin = admin(root, made);
        String event = slug("event");
        PortalStory.event(admin, made.id(), Map.of("name", "Event", "slug", event))
                .statusCode(201);
        String code = PortalStory.code(admin, made, Map.of("role", "org_viewer"));
        PortalLogosTest.upload(admin, made.id(), Pictures.png(2, 2)).statusCode(200);

        refused(delete(admin, made.id()), 403, "Forbidden: System Admins only");
        delete(root, made.id()).statusCode(200).body("message", equalTo("Organization deleted successfully"));

        refused(get(admin, "/api/organizations/{id}", made.id()), 403, "Access denied");
        refused(get(root, "/api/organizations/{id}", made.id()), 404, "Organization not found");
        refused(get(admin, "/api/organizations/slug/{s}", made.slug()), 404, "Organization not found");
        refused(given().get("/api/organizations/invite/{c}", code).then(), 404, "Invite not found");
        refused(PortalStory.use(ann, code), 400, "Invalid invite code");
        refused(given().get("/api/organizations/{id}/logo", made.id()).then(), 404, "Organization not found.");
        refused(delete(root, made.id()), 404, "Organization not found");
        get(admin, "/api/organizations/me").body("organizations", hasSize(0));

        Made again = new Made(
                create(root, Map.of("name", "Again", "slug", made.slug()))
                        .statusCode(201)
                        .extract()
                        .path("organization.id"),
                made.slug());
        PortalStory.event(root, again.id(), Map.of("name", "Event", "slug", event))
                .statusCode(201);
        get(root, "/api/audit/organizations/{id}/audit?action=delete_organization", made.id())
                .body("logs", hasSize(1));
    }

    private static ValidatableResponse delete(Person by, String id) {
        return by.request().delete("/api/organizations/{id}", id).then();
    }

    @Test
    void systemAdministratorTakesADeletionOfTheOtherApiBack() {
        Made made = PortalStory.organizationOf(ann);
        ann.request().delete("/organizations/{id}", made.id()).then().statusCode(200);
        refused(get(root, "/api/organizations/{id}", made.id()), 404, "Organization not found");
        get(root, "/api/organizations?search={s}", made.slug()).body("organizations", hasSize(0));

        refused(restore(ann, made.id()), 403, "Forbidden: System Admins only");
        refused(restore(root, "orgn_none"), 404, "Organization not found");
        restore(root, made.id())
                .statusCode(200)
                .body("message", equalTo("Organization restored successfully"))
                .body("organization.slug", equalTo(made.slug()));
        get(ann, "/api/organizations/{id}", made.id()).statusCode(200);
        restore(root, made.id()).statusCode(200);
        get(root, "/api/audit/organizations/{id}/audit?action=organization.restored", made.id())
                .body("logs", hasSize(1));
    }

    private static ValidatableResponse restore(Person by, String id) {
        return by.request().post("/api/organizations/{id}/restore", id).then();
    }

    @Test
    void deleteAlsoRemovesWhatTheOtherApiOnlyMarkedAsDeleted() {
        Made made = PortalStory.organizationOf(ann);
        ann.request().delete("/organizations/{id}", made.id()).then().statusCode(200);
        delete(root, made.id()).statusCode(200);
        refused(restore(root, made.id()), 404, "Organization not found");
        create(root, Map.of("name", "Again", "slug", made.slug())).statusCode(201);
        get(root, "/api/organizations").body("organizations.id", not(hasItem(made.id())));
    }
}
