package orgs.wire.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static orgs.wire.portal.PortalStory.accountId;
import static orgs.wire.portal.PortalStory.admin;
import static orgs.wire.portal.PortalStory.changeRole;
import static orgs.wire.portal.PortalStory.code;
import static orgs.wire.portal.PortalStory.get;
import static orgs.wire.portal.PortalStory.link;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import orgs.testing.Person;
import orgs.wire.portal.PortalStory.Made;

/** R17 to R21. */
@QuarkusTest
class PortalLinksTest {
    private static final String ADMINS_ONLY = "Organization admin access required";
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
    void createShowsTheCodeAndWhereItLeads() {
        link(
                        admin,
                        made.id(),
                        Map.of(
                                "role",
                                "org_viewer",
                                "expiresAt",
                                "2099-12-01",
                                "maxUses",
                                "10",
                                "note",
                                "for the <b>team</b>"))
                .statusCode(201)
                .body("message", equalTo("Invite link created successfully"))
                .body("invite.id", matchesPattern("invt_[0-9a-v]{26}"))
                .body("invite.organizationId", equalTo(made.id()))
                .body("invite.code", matchesPattern("[0-9a-f]{32}"))
                .body("invite.createdByUserId", equalTo(accountId(admin)))
                .body("invite.createdAt", notNullValue())
                .body("invite.expiresAt", equalTo("2099-12-01T00:00:00.000Z"))
                .body("invite.maxUses", equalTo(10))
                .body("invite.useCount", equalTo(0))
                .body("invite.disabled", equalTo(false))
                .body("invite.note", equalTo("for the <b>team</b>"))
                .body("invite.role", equalTo("org_viewer"))
                .body("invite.url", matchesPattern("http://localhost:3000/org-invite/[0-9a-f]{32}"))
                .body("inviteLink.id", notNullValue());
    }

    @Test
    void whatIsEmptyIsUnlimited() {
        var body = new HashMap<String, Object>(Map.of("role", "org_admin", "maxUses", 0, "expiresAt", ""));
        link(admin, made.id(), body)
                .statusCode(201)
                .body("invite.maxUses", nullValue())
                .body("invite.expiresAt", nullValue())
                .body("invite.note", nullValue());
        body.put("maxUses", null);
        link(admin, made.id(), body).statusCode(201).body("invite.maxUses", nullValue());
        body.put("maxUses", "");
        link(admin, made.id(), body).statusCode(201).body("invite.maxUses", nullValue());
        body.put("maxUses", 7);
        link(admin, made.id(), body).statusCode(201).body("invite.maxUses", equalTo(7));
    }

    static Stream<Arguments> badLinks() {
        String prefix = "Failed to create invite link: ";
        return Stream.of(
                Arguments.of(Map.of(), prefix + "Invalid role"),
                Arguments.of(Map.of("role", "owner"), prefix + "Invalid role"),
                Arguments.of(Map.of("role", "org_viewer", "maxUses", -1), prefix + "Invalid maxUses"),
                Arguments.of(Map.of("role", "org_viewer", "maxUses", "5abc"), prefix + "Invalid maxUses"),
                Arguments.of(Map.of("role", "org_viewer", "maxUses", 1.5), prefix + "Invalid maxUses"),
                Arguments.of(Map.of("role", "org_viewer", "maxUses", true), prefix + "Invalid maxUses"),
                Arguments.of(Map.of("role", "org_viewer", "maxUses", List.of(1)), prefix + "Invalid maxUses"),
                Arguments.of(Map.of("role", "org_viewer", "maxUses", "99999999999"), prefix + "Invalid maxUses"),
                Arguments.of(Map.of("role", "org_viewer", "expiresAt", Map.of()), prefix + "Invalid expiresAt"),
                Arguments.of(Map.of("role", "org_viewer", "expiresAt", List.of()), prefix + "Invalid expiresAt"),
                Arguments.of(Map.of("role", "org_viewer", "expiresAt", false), prefix + "Invalid expiresAt"),
                Arguments.of(Map.of("role", "org_viewer", "expiresAt", "soon"), prefix + "Invalid expiresAt"));
    }

    @ParameterizedTest
    @MethodSource("badLinks")
    void badValueIsToldToWhoMayCreateAndToNobodyElse(Map<String, ?> body, String error) {
        refused(link(admin, made.id(), body), 400, error);
        refused(link(ann, made.id(), body), 403, ADMINS_ONLY);
        refused(link(root, "orgn_none", body), 404, "Organization not found");
    }

    @Test
    void listShowsEveryLinkNewestFirstWithItsCode() {
        String first = code(admin, made, Map.of("role", "org_viewer", "expiresAt", PAST));
        String second = code(admin, made, Map.of("role", "org_admin", "maxUses", 1));
        assertNotEquals(first, second);
        get(admin, "/api/organizations/{id}/invites", made.id())
                .statusCode(200)
                .body("invites.code", contains(second, first))
                .body("invites[0].url", equalTo("http://localhost:3000/org-invite/" + second));
        refused(get(ann, "/api/organizations/{id}/invites", made.id()), 403, ADMINS_ONLY);
        refused(get(viewer(root, made), "/api/organizations/{id}/invites", made.id()), 403, ADMINS_ONLY);
        refused(get(root, "/api/organizations/{id}/invites", "orgn_none"), 404, "Organization not found");
        get(root, "/api/organizations/{id}/invites", organization(root).id()).body("invites", hasSize(0));
    }

    @Test
    void linksAndMailInvitationsAreNotMixedUp() {
        Made annsOwn = organizationOf(ann);
        code(ann, annsOwn, Map.of("role", "org_viewer"));
        String mail = ann.request()
                .body(Map.of("email", bob.email()))
                .post("/organizations/{id}/invitations", annsOwn.id())
                .then()
                .statusCode(200)
                .extract()
                .path("invitation.id");
        get(ann, "/api/organizations/{id}/invites", annsOwn.id()).body("invites", hasSize(1));
        get(ann, "/organizations/{id}/invitations", annsOwn.id()).body("invitations.id", contains(mail));
        refused(change(ann, annsOwn.id(), mail, Map.of("disabled", true)), 404, "Invite not found");
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
            change(admin, made.id(), idOf(code), Map.of("disabled", true)).statusCode(200);
            refused(use(bob, code), 400, "This invite link has been disabled");
        }
        refused(preview(expired), 400, "Invite has expired");
        refused(preview(once), 400, "Invite has reached maximum uses");
        String off = code(admin, made, Map.of("role", "org_viewer"));
        change(admin, made.id(), idOf(off), Map.of("disabled", true)).statusCode(200);
        refused(preview(off), 400, "Invite is disabled");
    }

    private static ValidatableResponse preview(String code) {
        return given().get("/api/organizations/invite/{c}", code).then();
    }

    private String idOf(String code) {
        return idOf(admin, code);
    }

    private String idOf(Person reader, String code) {
        return get(reader, "/api/organizations/{id}/invites", made.id())
                .extract()
                .path("invites.find { it.code == '" + code + "' }.id");
    }

    private static ValidatableResponse change(Person by, String organizationId, String linkId, Map<String, ?> body) {
        return by.request()
                .body(body)
                .patch("/api/organizations/{id}/invites/{l}", organizationId, linkId)
                .then();
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
        change(root, made.id(), idOf(root, open), Map.of("note", "of nobody"))
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
    void whoSwitchesOnALinkOfARemovedMakerTakesItOver() {
        String code = code(admin, made, Map.of("role", "org_viewer"));
        remove(root, made.id(), accountId(admin)).statusCode(200);
        change(root, made.id(), idOf(root, code), Map.of("disabled", false))
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
    void useNeedsACaller() {
        refused(
                given().post("/api/organizations/invite/{c}/use", "0".repeat(32))
                        .then(),
                401,
                "Authentication required");
    }

    @Test
    void changeTouchesWhatIsSent() {
        String code = code(admin, made, Map.of("role", "org_viewer", "note", "first"));
        String id = idOf(code);
        change(admin, made.id(), id, Map.of("note", "second"))
                .statusCode(200)
                .body("message", equalTo("Invite link updated successfully"))
                .body("inviteLink.note", equalTo("second"))
                .body("inviteLink.disabled", equalTo(false));
        change(admin, made.id(), id, Map.of("disabled", true, "role", "org_admin", "maxUses", 3))
                .body("inviteLink.disabled", equalTo(true))
                .body("inviteLink.note", equalTo("second"))
                .body("inviteLink.role", equalTo("org_viewer"))
                .body("inviteLink.maxUses", nullValue());
        var noNote = new HashMap<String, Object>();
        noNote.put("note", null);
        noNote.put("disabled", false);
        change(admin, made.id(), id, noNote)
                .body("inviteLink.note", nullValue())
                .body("inviteLink.disabled", equalTo(false));
        use(ann, code).statusCode(200);
        change(admin, made.id(), id, Map.of()).statusCode(200).body("inviteLink.useCount", equalTo(1));
    }

    @Test
    void changeReadsForms() {
        String id = idOf(code(admin, made, Map.of("role", "org_viewer")));
        admin.request()
                .contentType("application/x-www-form-urlencoded")
                .formParam("disabled", "true")
                .patch("/api/organizations/{id}/invites/{l}", made.id(), id)
                .then()
                .statusCode(200)
                .body("inviteLink.disabled", equalTo(true));
    }

    @Test
    void changeChecksRightsThenExistenceThenTheLinkThenTypes() {
        String id = idOf(code(admin, made, Map.of("role", "org_viewer")));
        Map<String, ?> bad = Map.of("disabled", "perhaps");
        refused(change(ann, made.id(), id, bad), 403, ADMINS_ONLY);
        refused(change(viewer(root, made), made.id(), id, bad), 403, ADMINS_ONLY);
        refused(change(root, "orgn_none", id, bad), 404, "Organization not found");
        refused(change(admin, made.id(), "invt_none", bad), 404, "Invite not found");
        Made other = organization(root);
        refused(change(root, other.id(), id, Map.of("disabled", true)), 404, "Invite not found");
        refused(change(admin, made.id(), id, bad), 400, "Failed to update invite link: Invalid disabled");
        refused(
                change(admin, made.id(), id, Map.of("disabled", 1)),
                400,
                "Failed to update invite link: Invalid disabled");
        refused(change(admin, made.id(), id, Map.of("note", 1)), 400, "Failed to update invite link: Invalid note");
        get(admin, "/api/organizations/{id}/invites", made.id()).body("invites[0].disabled", equalTo(false));
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
        change(ann, annsOwn.id(), id, Map.of("disabled", false)).body("inviteLink.disabled", equalTo(false));
        use(bob, code).statusCode(200);
    }

    @Test
    void noListOrActivityOfOthersHoldsTheCode() {
        String code = code(admin, made, Map.of("role", "org_viewer"));
        String trail =
                get(admin, "/organizations/{id}/activity", made.id()).extract().asString();
        String audit = get(admin, "/api/audit/organizations/{id}/audit", made.id())
                .extract()
                .asString();
        String use = use(ann, code).extract().asString();
        assertEquals(
                List.of(false, false, false),
                Stream.of(trail, audit, use).map(text -> text.contains(code)).toList());
        assertNull(get(ann, "/api/organizations/{id}", made.id()).extract().path("organization.invites"));
    }
}
