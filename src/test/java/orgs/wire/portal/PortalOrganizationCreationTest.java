package orgs.wire.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static orgs.wire.portal.PortalStory.TIME;
import static orgs.wire.portal.PortalStory.accountId;
import static orgs.wire.portal.PortalStory.create;
import static orgs.wire.portal.PortalStory.get;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.organizationOf;
import static orgs.wire.portal.PortalStory.refused;
import static orgs.wire.portal.PortalStory.slug;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;
import orgs.wire.portal.PortalStory.Made;

/** Creating an organization (R1). */
@QuarkusTest
class PortalOrganizationCreationTest {
    private static final String NAME = "Organization name must be 2-100 characters long";
    private static final String SLUG_LENGTH = "Slug must be 2-50 characters long";
    private static final String SLUG_CHARACTERS = "Slug can only contain lowercase letters, numbers, and hyphens";
    private static final String DESCRIPTION = "Description must be less than 500 characters";
    private static final String WEBSITE = "Please enter a valid URL with http:// or https://";

    private final Person root = Person.systemAdministrator("Root");
    private final Person ann = Person.named("Ann");

    /** T6 to T8. */
    @Test
    void onlySystemAdministratorsCreate() {
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
                        containsInAnyOrder(
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
                    .body("details.type", everyItem(equalTo("field")))
                    .body("details.location", everyItem(equalTo("body")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "turned \u202e round"})
    void aNameIsOneLineInItsOwnDirection(String name) {
        refused(create(root, Map.of("name", name, "slug", slug("line"))), 400, "Invalid name");
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
        Made softly = organizationOf(ann);
        ann.request().delete("/organizations/{id}", softly.id()).then().statusCode(200);
        refused(create(root, Map.of("name", "Again", "slug", softly.slug())), 400, "Organization slug already exists");
    }

    @Test
    void slugMayHaveTwoCharactersHereAndThreeThere() {
        String two = "" + (char) ('a' + Math.floorMod(root.subject().hashCode(), 26))
                + Math.floorMod(root.subject().hashCode(), 10);
        create(root, Map.of("name", "Two", "slug", two))
                .statusCode(oneOf(201, 400))
                .body("error", oneOf(null, "Organization slug already exists"));
        ann.request()
                .body(Map.of("name", "Two", "slug", "zz"))
                .post("/organizations")
                .then()
                .statusCode(400);
    }
}
