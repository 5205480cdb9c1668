package orgs.wire.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static orgs.wire.portal.PortalStory.accountId;
import static orgs.wire.portal.PortalStory.admin;
import static orgs.wire.portal.PortalStory.changeLink;
import static orgs.wire.portal.PortalStory.changeRole;
import static orgs.wire.portal.PortalStory.code;
import static orgs.wire.portal.PortalStory.get;
import static orgs.wire.portal.PortalStory.linkId;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.organizationOf;
import static orgs.wire.portal.PortalStory.refused;
import static orgs.wire.portal.PortalStory.remove;
import static orgs.wire.portal.PortalStory.roleOf;
import static orgs.wire.portal.PortalStory.use;
import static orgs.wire.portal.PortalStory.viewer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;
import orgs.wire.portal.PortalStory.Made;

/** Links as those see them who come through them (R17 and R21). */
@QuarkusTest
class PortalLinkUseTest {
    private static final String PAST = "2020-01-01";

    private final Person root = Person.systemAdministrator("Root");
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");
    private Made made;
    private Person admin;

    @BeforeEach
    void arrange() {
        made = organization(root);
        admin = admin(root, made);
    }

    @Test
    void previewIsPublicAndShowsWhatAnInviteeNeeds() {
        String code = code(admin, made, Map.of("role", "org_viewer", "maxUses", 5, "note", "welcome"));
        for (String credential : List.of("", "Bearer nonsense")) {
            var request = credential.isEmpty() ? given() : given().header("Authorization", credential);
            Map<String, Object> answer = request.get("/api/organizations/invite/{c}", code)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("");
            var invite = new HashMap<String, Object>(
                    Map.of("note", "welcome", "useCount", 0, "maxUses", 5, "disabled", false, "role", "org_viewer"));
            invite.put("expiresAt", null);
            invite.put("id", ((Map<?, ?>) answer.get("invite")).get("id"));
            var organization =
                    new HashMap<String, Object>(Map.of("id", made.id(), "name", "Acme", "slug", made.slug()));
            organization.put("description", null);
            assertEquals(Map.of("invite", invite, "organization", organization), answer);
        }
    }

    @Test
    void previewTellsExpiredThenUsedUpThenDisabledAndUseTellsDisabledFirst() {
        refused(preview("0".repeat(32)), 404, "Invite not found");
        refused(preview("nonsense"), 404, "Invite not found");
        refused(use(ann, "0".repeat(32)), 400, "Invalid invite code");

        String expired = code(admin, made, Map.of("role", "org_viewer", "expiresAt", PAST));
        refused(preview(expired), 400, "Invite has expired");
        refused(use(ann, expired), 400, "This invite link has expired");

        String once = code(admin, made, Map.of("role", "org_viewer", "maxUses", 1));
        use(ann, once).statusCode(200);
        refused(preview(once), 400, "Invite has reached maximum uses");
        refused(use(bob, once), 400, "This invite link has reached its maximum usage limit");
        refused(use(ann, once), 400, "This invite link has reached its maximum usage limit");

        for (String code : List.of(expired, once)) {
            changeLink(admin, made.id(), linkId(admin, made, code), Map.of("disabled", true))
                    .statusCode(200);
            refused(use(bob, code), 400, "This invite link has been disabled");
        }
        refused(preview(expired), 400, "Invite has expired");
        refused(preview(once), 400, "Invite has reached maximum uses");
        String off = code(admin, made, Map.of("role", "org_viewer"));
        changeLink(admin, made.id(), linkId(admin, made, off), Map.of("disabled", true))
                .statusCode(200);
        refused(preview(off), 400, "Invite is disabled");
    }

    private static ValidatableResponse preview(String code) {
        return given().get("/api/organizations/invite/{c}", code).then();
    }

    @Test
    void useNeedsACaller() {
        refused(
                given().post("/api/organizations/invite/{c}/use", "0".repeat(32))
                        .then(),
                401,
                "Authentication required");
    }

    @Test
    void useMakesAMemberOfTheLinksRoleGrantedByItsMaker() {
        String code = code(admin, made, Map.of("role", "org_admin"));
        use(ann, code)
                .statusCode(200)
                .body("message", equalTo("Successfully joined organization"))
                .body("organization.id", equalTo(made.id()))
                .body("role", equalTo("org_admin"))
                .body("membership.role", equalTo("org_admin"))
                .body("membership.createdById", equalTo(accountId(admin)));
        assertEquals("org_admin", roleOf(accountId(ann), ann, made.id()));
        get(admin, "/api/organizations/{id}/invites", made.id()).body("invites[0].useCount", equalTo(1));
    }

    @Test
    void memberUsesNothingUpAndIsNotRaised() {
        Person viewer = viewer(root, made);
        String code = code(admin, made, Map.of("role", "org_admin", "maxUses", 1));
        refused(use(viewer, code), 400, "You are already a member of this organization");
        assertEquals("org_viewer", roleOf(accountId(viewer), root, made.id()));
        use(ann, code).statusCode(200);
    }

    @Test
    void systemAdministratorJoinsLikeAnybody() {
        Made annsOwn = organizationOf(ann);
        use(root, code(ann, annsOwn, Map.of("role", "org_viewer")))
                .statusCode(200)
                .body("role", equalTo("org_viewer"));
    }

    @Test
    void linkIsOffAsLongAsItsMakerCouldNotMakeIt() {
        String code = code(admin, made, Map.of("role", "org_viewer", "expiresAt", PAST));
        changeRole(root, made.id(), accountId(admin), "org_viewer").statusCode(200);
        refused(use(ann, code), 400, "This invite link has been disabled");
        changeRole(root, made.id(), accountId(admin), "org_admin").statusCode(200);
        refused(use(ann, code), 400, "This invite link has expired");

        String open = code(admin, made, Map.of("role", "org_viewer"));
        changeRole(root, made.id(), accountId(admin), "org_viewer").statusCode(200);
        refused(use(ann, open), 400, "This invite link has been disabled");
        refused(preview(open), 400, "Invite is disabled");
        get(root, "/api/organizations/{id}/invites", made.id())
                .body("invites[0].disabled", equalTo(true))
                .body("invites[0].useCount", equalTo(0));
        changeLink(root, made.id(), linkId(root, made, open), Map.of("note", "of nobody"))
                .body("inviteLink.disabled", equalTo(true))
                .body("inviteLink.createdByUserId", equalTo(accountId(admin)));
        changeRole(root, made.id(), accountId(admin), "org_admin").statusCode(200);
        preview(open).statusCode(200);
        use(ann, open).statusCode(200);
    }

    @Test
    void removedAdministratorDoesNotComeBackThroughTheirOwnLink() {
        String code = code(admin, made, Map.of("role", "org_admin"));
        remove(root, made.id(), accountId(admin)).statusCode(200);
        refused(use(admin, code), 400, "This invite link has been disabled");
        assertNull(roleOf(accountId(admin), root, made.id()));
    }

    @Test
    void linksThatGoOffWithTheirMakerAreToldInTheActivityOnce() {
        String lost = linkId(root, made, code(admin, made, Map.of("role", "org_viewer")));
        String off = linkId(root, made, code(admin, made, Map.of("role", "org_viewer")));
        changeLink(root, made.id(), off, Map.of("disabled", true)).statusCode(200);
        raise(admin);
        assertToldOff(off);
        changeRole(root, made.id(), accountId(admin), "org_viewer").statusCode(200);
        assertToldOff(lost, off);
        remove(root, made.id(), accountId(admin)).statusCode(200);
        assertToldOff(lost, off);
    }

    /** What they offered stays theirs to offer. */
    private void raise(Person administrator) {
        String member = root.request()
                .get("/organizations/{id}/members", made.id())
                .then()
                .extract()
                .path("members.find { it.userId == '" + accountId(administrator) + "' }.id");
        root.request()
                .body(Map.of("roles", List.of("owner", "admin")))
                .patch("/organizations/{id}/members/{member}", made.id(), member)
                .then()
                .statusCode(200);
    }

    private void assertToldOff(String... links) {
        root.request()
                .get("/organizations/{id}/activity", made.id())
                .then()
                .statusCode(200)
                .body("activity.findAll { it.type == 'invitation.disabled' }.subjectId", contains(links));
    }

    @Test
    void whoSwitchesOnALinkOfARemovedMakerTakesItOver() {
        String code = code(admin, made, Map.of("role", "org_viewer"));
        remove(root, made.id(), accountId(admin)).statusCode(200);
        changeLink(root, made.id(), linkId(root, made, code), Map.of("disabled", false))
                .statusCode(200)
                .body("inviteLink.disabled", equalTo(false))
                .body("inviteLink.createdByUserId", equalTo(accountId(root)));
        use(ann, code).statusCode(200).body("membership.createdById", equalTo(accountId(root)));
    }

    @Test
    void linkOfASystemAdministratorWorksWhereTheyAreNoMember() {
        Made annsOwn = organizationOf(ann);
        String code = code(root, annsOwn, Map.of("role", "org_admin"));
        preview(code).statusCode(200);
        use(bob, code).statusCode(200).body("role", equalTo("org_admin"));
    }

    @Test
    void deletionOfTheOrganizationSwitchesItsLinksOffAndRestoringDoesNotSwitchThemOn() {
        Made annsOwn = organizationOf(ann);
        String code = code(ann, annsOwn, Map.of("role", "org_viewer"));
        ann.request().delete("/organizations/{id}", annsOwn.id()).then().statusCode(200);
        refused(preview(code), 404, "Invite not found");
        refused(use(bob, code), 400, "Invalid invite code");
        root.request()
                .post("/api/organizations/{id}/restore", annsOwn.id())
                .then()
                .statusCode(200);
        refused(preview(code), 400, "Invite is disabled");
        refused(use(bob, code), 400, "This invite link has been disabled");
        String id = get(ann, "/api/organizations/{id}/invites", annsOwn.id())
                .body("invites[0].disabled", equalTo(true))
                .extract()
                .path("invites[0].id");
        changeLink(ann, annsOwn.id(), id, Map.of("disabled", false)).body("inviteLink.disabled", equalTo(false));
        use(bob, code).statusCode(200);
    }
}
