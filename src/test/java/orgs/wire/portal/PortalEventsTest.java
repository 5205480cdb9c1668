package orgs.wire.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static orgs.wire.portal.PortalStory.admin;
import static orgs.wire.portal.PortalStory.event;
import static orgs.wire.portal.PortalStory.get;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.refused;
import static orgs.wire.portal.PortalStory.slug;
import static orgs.wire.portal.PortalStory.viewer;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import orgs.testing.Person;
import orgs.wire.portal.PortalStory.Made;

/** R11 and R12. */
@QuarkusTest
class PortalEventsTest {
    private static final String ADMINS_ONLY = "Organization admin access required";

    private final Person root = Person.systemAdministrator("Root");
    private final Person ann = Person.named("Ann");
    private Made made;
    private Person admin;

    @BeforeEach
    void arrange() {
        made = organization(root);
        admin = admin(root, made);
    }

    /** T9 and T10. */
    @Test
    void eventsOfAnUnknownOrganizationNeedACaller() {
        refused(given().post("/api/organizations/unknown/events").then(), 401, "Authentication required");
        refused(given().get("/api/organizations/unknown/events").then(), 401, "Authentication required");
    }

    /** T11. */
    @Test
    void adminCreatesAnEventWhichTheyAdminister() {
        String slug = slug("conf");
        String id = event(
                        admin,
                        made.id(),
                        Map.of(
                                "name",
                                "Conf",
                                "slug",
                                slug,
                                "description",
                                "A <b>conf</b>",
                                "contactEmail",
                                "Team@conf.example.org"))
                .statusCode(201)
                .body("message", equalTo("Event created successfully"))
                .body("event.id", matchesPattern("evnt_[0-9a-v]{26}"))
                .body("event.name", equalTo("Conf"))
                .body("event.slug", equalTo(slug))
                .body("event.description", equalTo("A <b>conf</b>"))
                .body("event.contactEmail", equalTo("Team@conf.example.org"))
                .body("event.organizationId", equalTo(made.id()))
                .body("event.isActive", equalTo(true))
                .body("event", not(hasKey("_count")))
                .extract()
                .path("event.id");
        get(admin, "/organizations/{id}/activity", made.id())
                .body("activity[0].type", equalTo("event.created"))
                .body("activity[0].subjectId", equalTo(id))
                .body("activity[0].after.event_admin", equalTo(PortalStory.accountId(admin)));
    }

    /** T12. */
    @Test
    void eventNeedsAnAdministrator() {
        var body = Map.of("name", "Conf", "slug", slug("conf"));
        refused(event(ann, made.id(), body), 403, ADMINS_ONLY);
        refused(event(viewer(root, made), made.id(), body), 403, ADMINS_ONLY);
        refused(event(ann, "orgn_none", body), 403, ADMINS_ONLY);
        refused(event(root, "orgn_none", body), 404, "Organization not found");
    }

    @Test
    void datesAreReadAsUtcAndEmptyFieldsAreNull() {
        event(
                        admin,
                        made.id(),
                        Map.of(
                                "name",
                                "Conf",
                                "slug",
                                slug("conf"),
                                "startDate",
                                "2027-05-03",
                                "endDate",
                                "2027-05-05T18:30:00+02:00",
                                "website",
                                "",
                                "description",
                                "",
                                "contactEmail",
                                "",
                                "codeOfConduct",
                                "Be kind"))
                .statusCode(201)
                .body("event.startDate", equalTo("2027-05-03T00:00:00.000Z"))
                .body("event.endDate", equalTo("2027-05-05T16:30:00.000Z"))
                .body("event.website", nullValue())
                .body("event.description", nullValue())
                .body("event.contactEmail", nullValue())
                .body("event.codeOfConduct", equalTo("Be kind"));
        event(
                        admin,
                        made.id(),
                        Map.of("name", "Day", "slug", slug("day"), "startDate", "2027-05-03", "endDate", "2027-05-03"))
                .statusCode(201);
    }

    static Stream<Arguments> brokenFields() {
        return Stream.of(
                Arguments.of(Map.of("name", "two\nlines"), "Invalid name"),
                Arguments.of(Map.of("name", "turned \u202e round"), "Invalid name"),
                Arguments.of(Map.of("slug", "x y"), "Slug can only contain lowercase letters, numbers, and hyphens"),
                Arguments.of(Map.of("slug", "UPPER"), "Slug can only contain lowercase letters, numbers, and hyphens"),
                Arguments.of(Map.of("startDate", "tomorrow"), "Invalid startDate"),
                Arguments.of(Map.of("endDate", "2027-02-30"), "Invalid endDate"),
                Arguments.of(Map.of("endDate", "+99999-01-01"), "Invalid endDate"),
                Arguments.of(
                        Map.of("startDate", "2027-05-03", "endDate", "2027-05-02"),
                        "endDate must not be before startDate"),
                Arguments.of(
                        Map.of("website", "javascript:alert(1)"), "Please enter a valid URL with http:// or https://"),
                Arguments.of(Map.of("contactEmail", "nobody"), "Please enter a valid email address"));
    }

    @ParameterizedTest
    @MethodSource("brokenFields")
    void brokenFieldIsToldToWhoMayCreateAndToNobodyElse(Map<String, String> fields, String error) {
        var body = new java.util.HashMap<>(Map.of("name", "Conf", "slug", slug("conf")));
        body.putAll(fields);
        refused(event(admin, made.id(), body), 400, error);
        refused(event(ann, made.id(), body), 403, ADMINS_ONLY);
    }

    @Test
    void nameAndSlugComeFirst() {
        for (Map<String, String> body : List.of(
                Map.<String, String>of(), Map.of("name", "x"), Map.of("slug", "x"), Map.of("name", " ", "slug", "x"))) {
            refused(event(ann, made.id(), body), 400, "Name and slug are required");
        }
        refused(
                admin.request()
                        .post("/api/organizations/{id}/events", made.id())
                        .then(),
                400,
                "Name and slug are required");
    }

    @Test
    void slugIsUniqueOverAllOrganizations() {
        String slug = slug("conf");
        event(admin, made.id(), Map.of("name", "Conf", "slug", slug)).statusCode(201);
        refused(
                event(root, organization(root).id(), Map.of("name", "Conf", "slug", slug)),
                409,
                "Slug already exists.");
    }

    @Test
    void listSearchesFiltersAndPagesNewestFirst() {
        String first = created("100% fun", null);
        String second = created("Two", "fun for all");
        String third = created("Three", null);
        Person viewer = viewer(root, made);
        list(viewer, "")
                .body("events.id", contains(third, second, first))
                .body("events[0]._count", equalTo(Map.of("incidents", 0)))
                .body("pagination", equalTo(Map.of("page", 1, "limit", 20, "total", 3, "totalPages", 1)));
        list(viewer, "?search=FUN").body("events.id", contains(second, first));
        get(viewer, "/api/organizations/{id}/events?search={s}", made.id(), "0%")
                .body("events.id", contains(first));
        list(viewer, "?search=_").body("events", hasSize(0)).body("pagination.totalPages", equalTo(0));
        list(viewer, "?limit=2&page=2").body("events.id", contains(first)).body("pagination.totalPages", equalTo(2));
        list(viewer, "?isActive=true").body("events", hasSize(3));
        list(viewer, "?isActive=false").body("events", hasSize(0));
        list(viewer, "?isActive=maybe").body("events", hasSize(3));
        get(viewer, "/api/organizations/{id}", made.id()).body("organization._count.events", equalTo(3));
    }

    private String created(String name, String description) {
        var body = new java.util.HashMap<>(Map.of("name", name, "slug", slug("e")));
        body.put("description", description == null ? "" : description);
        return event(admin, made.id(), body).statusCode(201).extract().path("event.id");
    }

    private io.restassured.response.ValidatableResponse list(Person by, String query) {
        return get(by, "/api/organizations/" + made.id() + "/events" + query).statusCode(200);
    }

    @Test
    void listIsForMembers() {
        refused(get(ann, "/api/organizations/{id}/events", made.id()), 403, "Access denied");
        refused(get(ann, "/api/organizations/{id}/events", "orgn_none"), 403, "Access denied");
        refused(get(root, "/api/organizations/{id}/events", "orgn_none"), 404, "Organization not found");
    }

    @Test
    void eventsOfAnotherOrganizationAreNotShown() {
        created("Ours", null);
        Made other = organization(root);
        get(root, "/api/organizations/{id}/events", other.id()).body("events", hasSize(0));
    }
}
