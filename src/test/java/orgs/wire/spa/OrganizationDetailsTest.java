package orgs.wire.spa;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static orgs.wire.spa.Story.accountId;
import static orgs.wire.spa.Story.inviting;
import static orgs.wire.spa.Story.member;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.read;
import static orgs.wire.spa.Story.refused;
import static orgs.wire.spa.Story.slug;
import static orgs.wire.spa.Story.update;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;

/** What R1, R7 and R8 know beside the original's fields, and R34. */
@QuarkusTest
class OrganizationDetailsTest {
    /** One pixel. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");

    @Test
    void detailsThatAreGivenOnCreationAreShownToWhoAsksForThem() {
        String pin = pin();
        String id = ann.request()
                .body(Map.of(
                        "name", "Acme",
                        "slug", slug("acme"),
                        "description", "We make\nrockets",
                        "website", "https://acme.example.com",
                        "email", "hello@acme.example.com",
                        "pin", pin))
                .post("/organizations")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("details")))
                .body("$", not(hasKey("counts")))
                .extract()
                .path("organization.id");
        member(ann, id, bob);

        included(bob, id, "details")
                .statusCode(200)
                .body("details.description", equalTo("We make\nrockets"))
                .body("details.website", equalTo("https://acme.example.com"))
                .body("details.email", equalTo("hello@acme.example.com"))
                .body("details.pin", equalTo(pin))
                .body("details.ownerId", equalTo(accountId(ann)))
                .body("$", not(hasKey("counts")));
        read(bob, id).body("$", not(hasKey("details"))).body("$", not(hasKey("counts")));
    }

    @Test
    void oneChangeTakesAllDetailsNullClearsAndAbsentKeeps() {
        String id = organization(ann);
        String pin = pin();
        update(
                        ann,
                        id,
                        Map.of(
                                "name", "Renamed",
                                "description", "About us",
                                "website", "https://acme.example.com",
                                "email", "hello@acme.example.com",
                                "pin", pin))
                .statusCode(200)
                .body("organization.name", equalTo("Renamed"))
                .body("$", not(hasKey("details")));

        Map<String, Object> cleared = new HashMap<>();
        cleared.put("website", null);
        cleared.put("pin", null);
        ann.request()
                .body(cleared)
                .queryParam("include", "details")
                .patch("/organizations/{id}", id)
                .then()
                .statusCode(200)
                .body("organization.name", equalTo("Renamed"))
                .body("details.description", equalTo("About us"))
                .body("details.website", nullValue())
                .body("details.email", equalTo("hello@acme.example.com"))
                .body("details.pin", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "website, acme, invalid_input",
        "email, nobody, FRAGNO_VALIDATION_ERROR",
        "pin, no-pin, invalid_input",
        "pin, abc, invalid_input",
        "pin, abcdefg, invalid_input"
    })
    void detailThatBreaksARuleIsRefusedAndChangesNothing(String field, String value, String code) {
        String id = organization(ann);
        refused(update(ann, id, Map.of("name", "Renamed", field, value)), 400, code);
        read(ann, id).body("organization.name", equalTo("Acme"));
        refused(
                ann.request()
                        .body(Map.of("name", "Acme", "slug", slug("acme"), field, value))
                        .post("/organizations")
                        .then(),
                400,
                code);
    }

    @Test
    void descriptionHasABound() {
        refused(update(ann, organization(ann), Map.of("description", "x".repeat(501))), 400, "FRAGNO_VALIDATION_ERROR");
    }

    @Test
    void anotherPinIsUpToOwners() {
        String id = organization(ann);
        String pin = pin();
        update(ann, id, Map.of("pin", pin)).statusCode(200);
        member(ann, id, bob, "admin");
        update(bob, id, Map.of("pin", pin, "description", "Rockets")).statusCode(200);
        refused(update(bob, id, Map.of("pin", pin())), 403, "permission_denied");
        var without = new HashMap<String, Object>();
        without.put("pin", null);
        refused(update(bob, id, without), 403, "permission_denied");
    }

    @Test
    void pinOfAnotherOrganizationIsTaken() {
        String pin = pin();
        update(ann, organization(ann), Map.of("pin", pin)).statusCode(200);
        refused(update(bob, organization(bob), Map.of("pin", pin)), 400, "organization_pin_taken");
        refused(
                bob.request()
                        .body(Map.of("name", "Acme", "slug", slug("acme"), "pin", pin))
                        .post("/organizations")
                        .then(),
                400,
                "organization_pin_taken");
    }

    @Test
    void countsTellHowMuchTheOrganizationHolds() {
        String id = organization(ann);
        member(ann, id, bob);
        inviting(ann, id, "guest@example.test").statusCode(200);
        Story.Invited canceled = Story.invite(ann, id, Person.named("Canceled"));
        Story.reply(ann, canceled, "cancel").statusCode(200);
        ann.request()
                .body(Map.of("name", "Launch", "slug", slug("launch")))
                .post("/api/organizations/{id}/events", id)
                .then()
                .statusCode(201);

        included(ann, id, "counts")
                .statusCode(200)
                .body("counts.members", equalTo(2))
                .body("counts.events", equalTo(1))
                .body("counts.pendingInvitations", equalTo(1))
                .body("$", not(hasKey("details")));
        // Who may not list invitations does not learn how many there are.
        included(bob, id, "counts,details")
                .statusCode(200)
                .body("counts.members", equalTo(2))
                .body("counts", not(hasKey("pendingInvitations")))
                .body("details.ownerId", equalTo(accountId(ann)));
    }

    @Test
    void outsiderIsToldNothingMore() {
        String id = organization(ann);
        refused(included(bob, id, "counts"), 403, "permission_denied");
        refused(included(bob, id, "details"), 403, "permission_denied");
        refused(included(bob, "orgn_unknown", "counts"), 404, "organization_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "details,", "DETAILS", "details counts"})
    void unknownAdditionIsRefused(String include) {
        refused(included(ann, organization(ann), include), 400, "invalid_input");
    }

    @Test
    void administratorsRemoveTheUploadedLogoAndItsAddress() {
        String id = organization(ann);
        given().header("Authorization", "Bearer " + ann.token())
                .multiPart("logo", "logo.png", java.util.Base64.getDecoder().decode(PNG), "image/png")
                .post("/api/organizations/{id}/logo", id)
                .then()
                .statusCode(200);
        member(ann, id, bob);
        refused(removeLogo(bob, id), 403, "permission_denied");

        removeLogo(ann, id).statusCode(200).body("organization.logoUrl", nullValue());
        given().get("/api/organizations/{id}/logo", id).then().statusCode(404);
        activity(id).body("activity[0].type", equalTo("logo.removed"));
    }

    @Test
    void whereThereIsNoLogoRemovingItChangesNothing() {
        String id = organization(ann);
        removeLogo(ann, id).statusCode(200);
        activity(id).body("activity.type", not(hasItem("logo.removed")));
        update(ann, id, Map.of("logoUrl", "https://logo.example")).statusCode(200);
        removeLogo(ann, id).statusCode(200).body("organization.logoUrl", nullValue());
        activity(id)
                .body(
                        "activity.type",
                        contains("logo.removed", "organization.updated", "member.added", "organization.created"));
    }

    private ValidatableResponse activity(String id) {
        return ann.request().get("/organizations/{id}/activity", id).then().statusCode(200);
    }

    private static ValidatableResponse removeLogo(Person by, String id) {
        return by.request().delete("/organizations/{id}/logo", id).then();
    }

    private static ValidatableResponse included(Person by, String id, String include) {
        return by.request()
                .queryParam("include", include)
                .get("/organizations/{id}", id)
                .then();
    }

    private static String pin() {
        return UUID.randomUUID().toString().substring(0, 6);
    }
}
