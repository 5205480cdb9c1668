package orgs.wire.spa;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static orgs.wire.spa.Story.member;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.refused;
import static orgs.wire.spa.Story.slug;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import orgs.testing.Person;

/** R46 to R48. */
@QuarkusTest
class EventsTest {
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");
    private final String slug = slug("launch");
    private String organizationId;
    private String eventId;

    @BeforeEach
    void arrange() {
        organizationId = organization(ann);
        member(ann, organizationId, bob);
        eventId = create(organizationId, slug);
    }

    private String create(String organization, String eventSlug) {
        return ann.request()
                .body(Map.of("name", "Launch", "slug", eventSlug, "description", "We launch"))
                .post("/api/organizations/{id}/events", organization)
                .then()
                .statusCode(201)
                .extract()
                .path("event.id");
    }

    @Test
    void membersReadAnEvent() {
        read(bob)
                .statusCode(200)
                .body("event.id", equalTo(eventId))
                .body("event.organizationId", equalTo(organizationId))
                .body("event.name", equalTo("Launch"))
                .body("event.slug", equalTo(slug))
                .body("event.description", equalTo("We launch"))
                .body("event.startDate", nullValue())
                .body("event.isActive", equalTo(true));
    }

    @Test
    void administratorsReplaceAllThatAnEventIsMadeOf() {
        replace(
                        ann,
                        Map.of(
                                "name", "Landing",
                                "slug", slug,
                                "startDate", "2026-12-01T09:00:00Z",
                                "endDate", "2026-12-02T17:00:00.5Z",
                                "website", "https://landing.example.com",
                                "contactEmail", "events@example.test",
                                "isActive", false))
                .statusCode(200)
                .body("event.name", equalTo("Landing"))
                .body("event.slug", equalTo(slug))
                .body("event.description", nullValue())
                .body("event.startDate", equalTo("2026-12-01T09:00:00.000Z"))
                .body("event.endDate", equalTo("2026-12-02T17:00:00.500Z"))
                .body("event.website", equalTo("https://landing.example.com"))
                .body("event.contactEmail", equalTo("events@example.test"))
                .body("event.isActive", equalTo(false));
        read(bob).body("event.name", equalTo("Landing"));
        activity()
                .body("activity[0].type", equalTo("event.updated"))
                .body("activity[0].after.name", equalTo("Landing"));
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', 400, invalid_input",
        "slug, No Slug, 400, invalid_input",
        "startDate, tomorrow, 400, FRAGNO_VALIDATION_ERROR",
        "startDate, +12026-11-29T00:00:00Z, 400, FRAGNO_VALIDATION_ERROR",
        "endDate, 2020-01-01T00:00:00Z, 400, invalid_input",
        "website, nowhere, 400, invalid_input",
        "contactEmail, nobody, 400, FRAGNO_VALIDATION_ERROR"
    })
    void whatBreaksARuleIsRefusedAndChangesNothing(String field, String value, int status, String code) {
        Map<String, Object> body = new HashMap<>(
                Map.of("name", "Landing", "slug", slug, "startDate", "2026-12-01T09:00:00Z", "isActive", true));
        body.put(field, value);
        refused(replace(ann, body), status, code);
        read(ann).body("event.name", equalTo("Launch"));
    }

    @Test
    void slugOfAnotherEventIsTaken() {
        String other = slug("other");
        create(organizationId, other);
        refused(replace(ann, Map.of("name", "Launch", "slug", other, "isActive", true)), 400, "event_slug_taken");
    }

    @Test
    void administratorsRemoveAnEvent() {
        remove(ann).statusCode(200).body("success", equalTo(true));
        refused(read(ann), 404, "event_not_found");
        refused(remove(ann), 404, "event_not_found");
        activity().body("activity[0].type", equalTo("event.deleted"));
        ann.request()
                .get("/api/organizations/{id}/events", organizationId)
                .then()
                .body("pagination.total", equalTo(0));
    }

    @Test
    void othersChangeNothing() {
        var body = Map.of("name", "Mine", "slug", slug, "isActive", true);
        refused(replace(bob, body), 403, "permission_denied");
        refused(remove(bob), 403, "permission_denied");
        Person stranger = Person.named("Stranger");
        refused(read(stranger), 403, "permission_denied");
        refused(replace(stranger, body), 403, "permission_denied");
        refused(remove(stranger), 403, "permission_denied");
        read(ann).body("event.name", equalTo("Launch"));
    }

    @Test
    void eventOfAnotherOrganizationIsNotFound() {
        organizationId = organization(ann);
        refused(read(ann), 404, "event_not_found");
        refused(replace(ann, Map.of("name", "Mine", "slug", slug, "isActive", true)), 404, "event_not_found");
        refused(remove(ann), 404, "event_not_found");
        organizationId = "orgn_none";
        refused(read(ann), 404, "organization_not_found");
    }

    private ValidatableResponse activity() {
        return ann.request()
                .get("/organizations/{id}/activity", organizationId)
                .then()
                .body("activity[0].subjectId", equalTo(eventId));
    }

    private ValidatableResponse read(Person by) {
        return by.request()
                .get("/organizations/{id}/events/{event}", organizationId, eventId)
                .then();
    }

    private ValidatableResponse replace(Person by, Map<String, ?> body) {
        return by.request()
                .body(body)
                .put("/organizations/{id}/events/{event}", organizationId, eventId)
                .then();
    }

    private ValidatableResponse remove(Person by) {
        return by.request()
                .delete("/organizations/{id}/events/{event}", organizationId, eventId)
                .then();
    }
}
