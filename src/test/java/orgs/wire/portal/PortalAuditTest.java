package orgs.wire.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static orgs.wire.portal.PortalStory.accountId;
import static orgs.wire.portal.PortalStory.admin;
import static orgs.wire.portal.PortalStory.changeLink;
import static orgs.wire.portal.PortalStory.changeRole;
import static orgs.wire.portal.PortalStory.code;
import static orgs.wire.portal.PortalStory.event;
import static orgs.wire.portal.PortalStory.get;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.organizationOf;
import static orgs.wire.portal.PortalStory.refused;
import static orgs.wire.portal.PortalStory.remove;
import static orgs.wire.portal.PortalStory.slug;
import static orgs.wire.portal.PortalStory.use;
import static orgs.wire.portal.PortalStory.viewer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;
import orgs.wire.portal.PortalStory.Made;

/** The audit trail (docs/contracts/portal.md §7). */
@QuarkusTest
class PortalAuditTest {
    private final Person root = Person.systemAdministrator("Root");

    private static ValidatableResponse audit(Person by, String organizationId, String query) {
        return get(by, "/api/audit/organizations/" + organizationId + "/audit" + query);
    }

    @Test
    void everyChangeStandsThereUnderItsNamesOnce() {
        Made made = organization(root);
        String rootId = accountId(root);
        audit(root, made.id(), "").body("logs.action", contains("create_organization", "organization_created"));

        root.request()
                .body(Map.of("name", "New"))
                .put("/api/organizations/{id}", made.id())
                .then()
                .statusCode(200);
        actions(made, 2, "update_organization", "organization_updated");

        Person admin = admin(root, made);
        String adminId = accountId(admin);
        actions(made, 1, "add_organization_member")
                .body("logs[0].targetType", equalTo("organization_membership"))
                .body("logs[0].targetId", equalTo("unified-" + adminId + "-" + made.id()))
                .body("logs[0].userId", equalTo(rootId))
                .body("logs[0].organizationId", equalTo(made.id()))
                .body("logs[0].user", equalTo(Map.of("id", rootId, "name", "Root", "email", root.email())))
                .body("logs[0].event", nullValue())
                .body("logs[0].eventId", nullValue());

        changeRole(root, made.id(), adminId, "org_viewer").statusCode(200);
        actions(made, 2, "organization_role_changed", "update_organization_member_role")
                .body("logs.find { it.action == 'organization_role_changed' }.targetId", equalTo(adminId))
                .body("logs.userId", everyItem(equalTo(rootId)));
        changeRole(root, made.id(), adminId, "org_viewer").statusCode(200);
        audit(root, made.id(), "?action=organization_role_changed").body("logs", hasSize(1));
        audit(root, made.id(), "?action=update_organization_member_role").body("logs", hasSize(2));

        remove(root, made.id(), adminId).statusCode(200);
        actions(made, 1, "remove_organization_member").body("logs[0].targetId", equalTo(adminId));

        String event = event(root, made.id(), Map.of("name", "Conf", "slug", slug("conf")))
                .extract()
                .path("event.id");
        actions(made, 1, "create_event")
                .body("logs[0].targetId", equalTo(event))
                .body("logs[0].eventId", equalTo(event))
                .body("logs[0].event.name", equalTo("Conf"));

        PortalLogosTest.upload(root, made.id(), Pictures.png(1, 1)).statusCode(200);
        actions(made, 1, "upload_organization_logo").body("logs[0].targetId", equalTo(made.id()));

        String code = code(root, made, Map.of("role", "org_viewer"));
        String link = actions(made, 1, "organization_invite_created").extract().path("logs[0].targetId");
        changeLink(root, made.id(), link, Map.of("disabled", true)).statusCode(200);
        actions(made, 1, "organization_invite_disabled").body("logs[0].targetType", equalTo("OrganizationInviteLink"));
        changeLink(root, made.id(), link, Map.of("disabled", false)).statusCode(200);
        actions(made, 1, "organization_invite_enabled").body("logs[0].targetId", equalTo(link));
        changeLink(root, made.id(), link, Map.of("note", "x")).statusCode(200);
        actions(made, 1, "invitation.annotated");

        Person guest = Person.named("Guest");
        use(guest, code).statusCode(200);
        actions(made, 1, "organization_invite_used").body("logs[0].userId", equalTo(accountId(guest)));

        root.request().delete("/api/organizations/{id}", made.id()).then().statusCode(200);
        actions(made, 1, "delete_organization");
    }

    /** The newest lines, and nothing but them since the line before. */
    private ValidatableResponse actions(Made made, int count, String... actions) {
        return audit(root, made.id(), "?limit=" + count)
                .statusCode(200)
                .body("logs.action", containsInAnyOrder(actions));
    }

    @Test
    void readsAndRefusalsWriteNothing() {
        Made made = organization(root);
        Person stranger = Person.named("Stranger");
        get(root, "/api/organizations/{id}", made.id()).statusCode(200);
        changeRole(stranger, made.id(), accountId(root), "org_viewer").statusCode(403);
        event(root, made.id(), Map.of("name", "x", "slug", "X")).statusCode(400);
        audit(root, made.id(), "").body("pagination.total", equalTo(2));
    }

    /** A1 to A3. */
    @Test
    void trailIsPagedAndFiltered() {
        Made made = organization(root);
        event(root, made.id(), Map.of("name", "Conf", "slug", slug("conf"))).statusCode(201);
        audit(root, made.id(), "")
                .statusCode(200)
                .body("logs", hasSize(3))
                .body("pagination", equalTo(Map.of("page", 1, "limit", 50, "total", 3, "totalPages", 1)));
        audit(root, made.id(), "?page=1&limit=2")
                .body("logs", hasSize(2))
                .body("pagination", equalTo(Map.of("page", 1, "limit", 2, "total", 3, "totalPages", 2)));
        audit(root, made.id(), "?action=create_organization").body("logs.action", contains("create_organization"));
        audit(root, made.id(), "?targetType=event").body("logs.action", contains("create_event"));
        audit(root, made.id(), "?userId=" + accountId(root)).body("logs", hasSize(3));
        audit(root, made.id(), "?userId=acct_none").body("logs", hasSize(0)).body("pagination.totalPages", equalTo(0));
        audit(root, made.id(), "?startDate=2020-01-01&endDate=2020-12-31").body("logs", hasSize(0));
        audit(root, made.id(), "?startDate=2020-01-01&endDate=2099-12-31").body("logs", hasSize(3));
        audit(root, made.id(), "?sortBy=action&sortOrder=asc")
                .body("logs.action", contains("create_event", "create_organization", "organization_created"));
        audit(root, made.id(), "?sortBy=targetType")
                .body("logs.targetType", contains("organization", "event", "Organization"));
        audit(root, made.id(), "?sortOrder=asc").body("logs[2].action", equalTo("create_event"));
        audit(root, made.id(), "?page=0&limit=1000")
                .body("pagination.page", equalTo(1))
                .body("pagination.limit", equalTo(100));
    }

    /** A4. */
    @Test
    void trailNeedsACaller() {
        refused(given().get("/api/audit/organizations/orgn_none/audit").then(), 401, "Authentication required");
    }

    /** A6. */
    @Test
    void systemAdministratorReadsTheTrailOfAnUnknownOrganization() {
        audit(root, "orgn_none", "").statusCode(200).body("logs", hasSize(0)).body("pagination.total", equalTo(0));
    }

    /** A9 to A11. */
    @Test
    void trailIsForTheAdministratorsOfThisOrganization() {
        Made made = organization(root);
        Person admin = admin(root, made);
        audit(admin, made.id(), "").statusCode(200);
        refused(audit(viewer(root, made), made.id(), ""), 403, "Forbidden: insufficient role");
        refused(audit(admin, organization(root).id(), ""), 403, "Forbidden: insufficient role");
        refused(audit(admin, "orgn_none", ""), 403, "Forbidden: insufficient role");
    }

    @Test
    void changesOfTheOtherApiStandThereTooAndActsOfSystemAdministratorsAreMarkedAsTheirs() {
        Person ann = Person.named("Ann");
        Made made = organizationOf(ann);
        audit(ann, made.id(), "").body("logs.action", contains("create_organization", "organization_created"));
        root.request()
                .body(Map.of("name", "By root"))
                .put("/api/organizations/{id}", made.id())
                .then()
                .statusCode(200);
        audit(ann, made.id(), "?action=update_organization").body("logs[0].userId", equalTo(accountId(root)));
        get(ann, "/organizations/{id}/activity", made.id())
                .body("activity[0].systemAdministrator", equalTo(true))
                .body("activity.last().systemAdministrator", equalTo(false));
    }
}
