package orgs.wire.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static orgs.wire.portal.PortalStory.admin;
import static orgs.wire.portal.PortalStory.code;
import static orgs.wire.portal.PortalStory.create;
import static orgs.wire.portal.PortalStory.event;
import static orgs.wire.portal.PortalStory.get;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.organizationOf;
import static orgs.wire.portal.PortalStory.refused;
import static orgs.wire.portal.PortalStory.slug;
import static orgs.wire.portal.PortalStory.use;
import static orgs.wire.portal.PortalStory.viewer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;
import orgs.wire.portal.PortalStory.Made;

/** Changing and deleting an organization (R6 and R7), and taking a deletion back. */
@QuarkusTest
class PortalOrganizationChangesTest {
    private static final String NAME = "Organization name must be 2-100 characters long";

    private final Person root = Person.systemAdministrator("Root");
    private final Person ann = Person.named("Ann");

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
        event(admin, made.id(), Map.of("name", "Event", "slug", event)).statusCode(201);
        String code = code(admin, made, Map.of("role", "org_viewer"));
        PortalLogosTest.upload(admin, made.id(), Pictures.png(2, 2)).statusCode(200);

        refused(delete(admin, made.id()), 403, "Forbidden: System Admins only");
        delete(root, made.id()).statusCode(200).body("message", equalTo("Organization deleted successfully"));

        refused(get(admin, "/api/organizations/{id}", made.id()), 403, "Access denied");
        refused(get(root, "/api/organizations/{id}", made.id()), 404, "Organization not found");
        refused(get(admin, "/api/organizations/slug/{s}", made.slug()), 404, "Organization not found");
        refused(given().get("/api/organizations/invite/{c}", code).then(), 404, "Invite not found");
        refused(use(ann, code), 400, "Invalid invite code");
        refused(given().get("/api/organizations/{id}/logo", made.id()).then(), 404, "Organization not found.");
        refused(delete(root, made.id()), 404, "Organization not found");
        get(admin, "/api/organizations/me").body("organizations", hasSize(0));

        Made again = new Made(
                create(root, Map.of("name", "Again", "slug", made.slug()))
                        .statusCode(201)
                        .extract()
                        .path("organization.id"),
                made.slug());
        event(root, again.id(), Map.of("name", "Event", "slug", event)).statusCode(201);
        get(root, "/api/audit/organizations/{id}/audit?action=delete_organization", made.id())
                .body("logs", hasSize(1));
    }

    private static ValidatableResponse delete(Person by, String id) {
        return by.request().delete("/api/organizations/{id}", id).then();
    }

    @Test
    void systemAdministratorTakesADeletionOfTheOtherApiBack() {
        Made made = organizationOf(ann);
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
        Made made = organizationOf(ann);
        ann.request().delete("/organizations/{id}", made.id()).then().statusCode(200);
        delete(root, made.id()).statusCode(200);
        refused(restore(root, made.id()), 404, "Organization not found");
        create(root, Map.of("name", "Again", "slug", made.slug())).statusCode(201);
        get(root, "/api/organizations").body("organizations.id", not(hasItem(made.id())));
    }
}
