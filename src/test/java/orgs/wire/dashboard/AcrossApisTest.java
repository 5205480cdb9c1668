package orgs.wire.dashboard;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static orgs.wire.dashboard.User.USER;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.wire.dashboard.User.Invitation;
import orgs.wire.dashboard.User.Organization;

/** One core: what is made through one API is used through another. */
@QuarkusTest
@TestProfile(ContractConditions.class)
class AcrossApisTest {
    private User ann;
    private User bob;

    @BeforeEach
    void arrange() {
        ann = User.named("Ann");
        bob = User.named("Bob");
    }

    @Test
    void organizationMadeHereIsManagedThroughTheSpaApi() {
        Organization organization = ann.organization();
        String membership = bob.join(ann.invitation(organization, "multi"));
        ann.person()
                .request()
                .get("/organizations/{id}", organization.id())
                .then()
                .statusCode(200)
                .body("organization.name", equalTo("Example"))
                .body("organization.slug", Matchers.startsWith("example-"))
                .body("member.roles", contains("owner"));
        ann.person()
                .request()
                .get("/organizations/{id}/members", organization.id())
                .then()
                .statusCode(200)
                .body("members", hasSize(2));
        ann.person()
                .request()
                .body(Map.of("name", "Renamed"))
                .patch("/organizations/{id}", organization.id())
                .then()
                .statusCode(200);
        bob.get(USER + "organization", Map.of("organizationid", organization.id()))
                .then()
                .body("name", equalTo("Renamed"))
                .body("pin", equalTo(organization.pin()))
                .body("email", equalTo("office@example.test"));

        ann.person()
                .request()
                .body(Map.of("roles", List.of("owner")))
                .patch("/organizations/{id}/members/{member}", organization.id(), membership)
                .then()
                .statusCode(200);
        bob.get(USER + "invitations", Map.of("accountid", bob.id(), "organizationid", organization.id()))
                .then()
                .statusCode(200);
        bob.person()
                .request()
                .delete("/organizations/{id}", organization.id())
                .then()
                .statusCode(200);
        ann.get(USER + "organization", Map.of("organizationid", organization.id()))
                .then()
                .statusCode(404)
                .body("message", equalTo("invalid-organizationid"));
    }

    @Test
    void organizationMadeThroughTheSpaApiIsManagedHere() {
        String id = ann.person()
                .request()
                .body(Map.of("name", "Acme", "slug", "acme-" + User.unique()))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
        ann.get(USER + "organization", Map.of("organizationid", id))
                .then()
                .statusCode(200)
                .body("pin", nullValue())
                .body("email", nullValue())
                .body("ownerid", equalTo(ann.id()));
        ann.get(USER + "memberships", Map.of("accountid", ann.id()))
                .then()
                .statusCode(200)
                .body("[0].profileid", nullValue())
                .body("[0].displayName", nullValue())
                .body("[0].displayEmail", nullValue());
        String pin = User.unique();
        ann.patch(
                        USER + "update-organization",
                        Map.of("organizationid", id),
                        Map.of("name", "Acme", "email", "office@example.test", "pin", pin))
                .then()
                .statusCode(200);
        bob.join(ann.invitation(new Organization(id, pin), "multi"));
        bob.person()
                .request()
                .get("/organizations/{id}", id)
                .then()
                .statusCode(200)
                .body("member.roles", contains("member"));
    }

    @Test
    void organizationMadeHereIsManagedThroughThePortalApi() {
        Organization organization = ann.organization();
        ann.person()
                .request()
                .get("/api/organizations/{id}", organization.id())
                .then()
                .statusCode(200)
                .body("organization.name", equalTo("Example"));
        ann.person()
                .request()
                .body(Map.of("userId", bob.id(), "role", "org_admin"))
                .post("/api/organizations/{id}/members", organization.id())
                .then()
                .statusCode(201);
        bob.get(USER + "memberships", Map.of("accountid", bob.id()))
                .then()
                .statusCode(200)
                .body("[0].organizationid", equalTo(organization.id()))
                .body("[0].profileid", nullValue())
                .body("[0].displayName", nullValue());
        bob.person()
                .request()
                .body(Map.of("name", "Renamed"))
                .put("/api/organizations/{id}", organization.id())
                .then()
                .statusCode(200);
        ann.get(USER + "organization", Map.of("organizationid", organization.id()))
                .then()
                .body("name", equalTo("Renamed"))
                .body("pin", equalTo(organization.pin()));
    }

    @Test
    void organizationMadeThroughThePortalApiIsManagedHere() {
        User root = User.administrator();
        String id = root.person()
                .request()
                .body(Map.of("name", "Acme", "slug", "acme-" + User.unique()))
                .post("/api/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("organization.id");
        String pin = User.unique();
        root.patch(
                        USER + "update-organization",
                        Map.of("organizationid", id),
                        Map.of("name", "Acme", "email", "office@example.test", "pin", pin))
                .then()
                .statusCode(200)
                .body("ownerid", equalTo(root.id()));
        bob.join(root.invitation(new Organization(id, pin), "single"));
        bob.person().request().get("/api/organizations/{id}", id).then().statusCode(200);
    }

    @Test
    void pinThatWasGivenAwayMeanwhileKeepsAnOrganizationDeleted() {
        Organization organization = ann.organization();
        ann.delete(USER + "delete-organization", Map.of("organizationid", organization.id()))
                .then()
                .statusCode(200);
        Organization other = bob.organization();
        bob.patch(
                        USER + "update-organization",
                        Map.of("organizationid", other.id()),
                        Map.of("name", "Other", "email", "office@example.test", "pin", organization.pin()))
                .then()
                .statusCode(200);
        User root = User.administrator();
        root.person()
                .request()
                .post("/api/organizations/{id}/restore", organization.id())
                .then()
                .statusCode(409);
        bob.delete(USER + "delete-organization", Map.of("organizationid", other.id()))
                .then()
                .statusCode(200);
        root.person()
                .request()
                .post("/api/organizations/{id}/restore", organization.id())
                .then()
                .statusCode(200);
        ann.get(USER + "organization", Map.of("organizationid", organization.id()))
                .then()
                .statusCode(200)
                .body("pin", equalTo(organization.pin()));
    }

    @Test
    void invitationsOfOtherChannelsAreNoneHere() {
        Organization organization = ann.organization();
        String mailed = ann.person()
                .request()
                .body(Map.of("email", bob.person().email()))
                .post("/organizations/{id}/invitations", organization.id())
                .then()
                .statusCode(200)
                .extract()
                .path("invitation.id");
        Invitation code = ann.invitation(organization, "multi");
        for (String route : List.of("invitation", "open-invitation")) {
            ann.get(USER + route, Map.of("invitationid", mailed)).then().statusCode(404);
        }
        ann.delete(USER + "delete-invitation", Map.of("invitationid", mailed))
                .then()
                .statusCode(404);
        ann.get(USER + "invitations", Map.of("accountid", ann.id())).then().body("invitationid", contains(code.id()));
        ann.person()
                .request()
                .get("/organizations/{id}/invitations", organization.id())
                .then()
                .body("invitations.id", hasItem(mailed))
                .body("invitations.id", not(hasItem(code.id())));
    }

    @Test
    void activityTellsItAllAndNoSecret() {
        Organization organization = ann.organization();
        Invitation invitation = ann.invitation(organization, "multi");
        bob.join(invitation);
        ann.terminate(invitation);
        ann.person()
                .request()
                .get("/organizations/{id}/activity", organization.id())
                .then()
                .statusCode(200)
                .body(
                        "activity.type",
                        contains(
                                "invitation.terminated",
                                "invitation.accepted",
                                "member.added",
                                "invitation.created",
                                "member.added",
                                "organization.created"))
                .body(not(Matchers.containsString(invitation.code())))
                .body(not(Matchers.containsString(organization.pin())));
    }
}
