package orgs.wire.portal;

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
import static orgs.wire.portal.PortalStory.changeLink;
import static orgs.wire.portal.PortalStory.code;
import static orgs.wire.portal.PortalStory.get;
import static orgs.wire.portal.PortalStory.link;
import static orgs.wire.portal.PortalStory.linkId;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.organizationOf;
import static orgs.wire.portal.PortalStory.refused;
import static orgs.wire.portal.PortalStory.use;
import static orgs.wire.portal.PortalStory.viewer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
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

/** Links as those see them who manage them (R18 to R20). */
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
                .body("invite.url", matchesPattern(pages() + "/org-invite/[0-9a-f]{32}"))
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
                .body("invites[0].url", equalTo(pages() + "/org-invite/" + second));
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
        refused(changeLink(ann, annsOwn.id(), mail, Map.of("disabled", true)), 404, "Invite not found");
    }

    @Test
    void changeTouchesWhatIsSent() {
        String code = code(admin, made, Map.of("role", "org_viewer", "note", "first"));
        String id = linkId(admin, made, code);
        changeLink(admin, made.id(), id, Map.of("note", "second"))
                .statusCode(200)
                .body("message", equalTo("Invite link updated successfully"))
                .body("inviteLink.note", equalTo("second"))
                .body("inviteLink.disabled", equalTo(false));
        changeLink(admin, made.id(), id, Map.of("disabled", true, "role", "org_admin", "maxUses", 3))
                .body("inviteLink.disabled", equalTo(true))
                .body("inviteLink.note", equalTo("second"))
                .body("inviteLink.role", equalTo("org_viewer"))
                .body("inviteLink.maxUses", nullValue());
        var noNote = new HashMap<String, Object>();
        noNote.put("note", null);
        noNote.put("disabled", false);
        changeLink(admin, made.id(), id, noNote)
                .body("inviteLink.note", nullValue())
                .body("inviteLink.disabled", equalTo(false));
        use(ann, code).statusCode(200);
        changeLink(admin, made.id(), id, Map.of()).statusCode(200).body("inviteLink.useCount", equalTo(1));
    }

    @Test
    void changeReadsForms() {
        String id = linkId(admin, made, code(admin, made, Map.of("role", "org_viewer")));
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
        String id = linkId(admin, made, code(admin, made, Map.of("role", "org_viewer")));
        Map<String, ?> bad = Map.of("disabled", "perhaps");
        refused(changeLink(ann, made.id(), id, bad), 403, ADMINS_ONLY);
        refused(changeLink(viewer(root, made), made.id(), id, bad), 403, ADMINS_ONLY);
        refused(changeLink(root, "orgn_none", id, bad), 404, "Organization not found");
        refused(changeLink(admin, made.id(), "invt_none", bad), 404, "Invite not found");
        Made other = organization(root);
        refused(changeLink(root, other.id(), id, Map.of("disabled", true)), 404, "Invite not found");
        refused(changeLink(admin, made.id(), id, bad), 400, "Failed to update invite link: Invalid disabled");
        refused(
                changeLink(admin, made.id(), id, Map.of("disabled", 1)),
                400,
                "Failed to update invite link: Invalid disabled");
        refused(changeLink(admin, made.id(), id, Map.of("note", 1)), 400, "Failed to update invite link: Invalid note");
        get(admin, "/api/organizations/{id}/invites", made.id()).body("invites[0].disabled", equalTo(false));
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

    /** Those of the web UI, as nothing else is set. */
    private static String pages() {
        return "http://localhost:" + RestAssured.port + "/ui";
    }
}
