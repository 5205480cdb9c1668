package orgs.wire.dashboard;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static orgs.wire.dashboard.Answers.isInvitation;
import static orgs.wire.dashboard.Answers.isMembership;
import static orgs.wire.dashboard.Answers.isOrganization;
import static orgs.wire.dashboard.User.ADMINISTRATOR;
import static orgs.wire.dashboard.User.USER;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.wire.dashboard.User.Invitation;
import orgs.wire.dashboard.User.Organization;

/** The cases of the contract (§8) that expect an object or a boolean. */
@QuarkusTest
@TestProfile(ContractConditions.class)
class ResultCasesTest {
    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    private User ann;
    private User bob;
    private Organization organization;

    @BeforeEach
    void arrange() {
        ann = User.named("Ann");
        bob = User.named("Bob");
        organization = ann.organization();
    }

    /** Case 3. */
    @Test
    void administratorReadsAnInvitation() {
        Invitation invitation = ann.invitation(organization, "multi");
        Response response =
                User.administrator().get(ADMINISTRATOR + "invitation", Map.of("invitationid", invitation.id()));
        isInvitation(response);
        response.then().body("secretCode", nullValue()).body("accountid", equalTo(ann.id()));
    }

    /** Case 14. */
    @Test
    void administratorReadsAMembership() {
        String membership = bob.join(ann.invitation(organization, "multi"));
        Response response = User.administrator().get(ADMINISTRATOR + "membership", Map.of("membershipid", membership));
        isMembership(response, "displayName", "displayEmail");
        response.then().body("displayName", equalTo("Bob"));
    }

    /** Case 25. */
    @Test
    void administratorReadsAnOrganization() {
        Response response =
                User.administrator().get(ADMINISTRATOR + "organization", Map.of("organizationid", organization.id()));
        isOrganization(response);
        response.then().body("pin", equalTo(organization.pin()));
    }

    /** Cases 41 and 42. */
    @Test
    void ownerCreatesAnInvitationAndSeesTheCodeOnce() {
        Response response = ann.post(
                USER + "create-invitation",
                Map.of("organizationid", organization.id()),
                Map.of("secret-code", "Spring2026", "lifespan", "multi"));
        isInvitation(response);
        String id = response.then()
                .body("secretCode", equalTo("Spring2026"))
                .body("multi", equalTo(true))
                .body("acceptedAt", nullValue())
                .body("terminatedAt", nullValue())
                .body("createdAt", matchesPattern(INSTANT))
                .extract()
                .path("invitationid");
        ann.get(USER + "invitation", Map.of("invitationid", id)).then().body("secretCode", nullValue());
    }

    /** Cases 55 to 57. */
    @Test
    void newcomerJoinsWithCodeAndProfile() {
        Invitation invitation = ann.invitation(organization, "multi");
        String profile = bob.profile();
        Response response = bob.join(invitation, profile);
        isMembership(response, "displayName", "displayEmail");
        response.then()
                .body("profileid", equalTo(profile))
                .body("accountid", equalTo(bob.id()))
                .body("invitationid", equalTo(invitation.id()))
                .body("displayName", equalTo("Bob"))
                .body("displayEmail", equalTo("bob@example.test"));
    }

    /** Cases 66 to 69. */
    @Test
    void ownerCreatesAnOrganizationThatShowsWhatWasPosted() {
        String profile = ann.profile();
        String pin = User.unique();
        Response response = ann.post(
                USER + "create-organization",
                Map.of("accountid", ann.id()),
                Map.of("name", "a < b", "pin", pin, "profileid", profile, "email", "office@example.test"));
        isOrganization(response);
        String id = response.then()
                .body("name", equalTo("a < b"))
                .body("email", equalTo("office@example.test"))
                .body("pin", equalTo(pin))
                .body("ownerid", equalTo(ann.id()))
                .body("appid", equalTo("dashboard"))
                .extract()
                .path("organizationid");
        ann.get(USER + "organization-membership", Map.of("organizationid", id))
                .then()
                .body("profileid", equalTo(profile))
                .body("invitationid", nullValue());
    }

    /** Case 74. */
    @Test
    void ownerDeletesAnUnusedInvitation() {
        Invitation invitation = ann.invitation(organization, "multi");
        ann.delete(USER + "delete-invitation", Map.of("invitationid", invitation.id()))
                .then()
                .statusCode(200)
                .body(equalTo("true"));
        ann.get(USER + "invitation", Map.of("invitationid", invitation.id()))
                .then()
                .statusCode(404);
    }

    /** Case 78. */
    @Test
    void memberLeavesAndOwnerPutsAMemberOut() {
        Invitation invitation = ann.invitation(organization, "multi");
        String first = bob.join(invitation);
        bob.delete(USER + "delete-membership", Map.of("membershipid", first))
                .then()
                .statusCode(200)
                .body(equalTo("true"));
        String second = bob.join(invitation);
        ann.delete(USER + "delete-membership", Map.of("membershipid", second))
                .then()
                .statusCode(200);
        bob.get(USER + "organization", Map.of("organizationid", organization.id()))
                .then()
                .statusCode(403);
    }

    /** Case 82. */
    @Test
    void ownerDeletesAnOrganizationAndItDisappearsEverywhere() {
        Invitation invitation = ann.invitation(organization, "multi");
        String membership = bob.join(invitation);
        ann.delete(USER + "delete-organization", Map.of("organizationid", organization.id()))
                .then()
                .statusCode(200)
                .body(equalTo("true"));

        says(
                bob.get(USER + "organization", Map.of("organizationid", organization.id())),
                404,
                "invalid-organizationid");
        says(ann.get(USER + "invitation", Map.of("invitationid", invitation.id())), 404, "invalid-organizationid");
        says(ann.get(USER + "open-invitation", Map.of("invitationid", invitation.id())), 404, "invalid-organizationid");
        says(bob.get(USER + "membership", Map.of("membershipid", membership)), 404, "invalid-organizationid");
        says(bob.delete(USER + "delete-membership", Map.of("membershipid", membership)), 404, "invalid-organizationid");
        says(User.named("Cat").join(invitation, "any"), 404, "invalid-organization-pin");
        User administrator = User.administrator();
        says(
                administrator.get(ADMINISTRATOR + "organization", Map.of("organizationid", organization.id())),
                404,
                "invalid-organizationid");
        says(
                administrator.get(ADMINISTRATOR + "membership", Map.of("membershipid", membership)),
                404,
                "invalid-organizationid");
        for (String list : List.of("organizations", "memberships", "invitations")) {
            ann.get(USER + list, Map.of("accountid", ann.id()))
                    .then()
                    .statusCode(200)
                    .body(equalTo("[]"));
            ann.get(USER + list + "-count", Map.of("accountid", ann.id()))
                    .then()
                    .statusCode(200)
                    .body(equalTo("0"));
        }
    }

    /** Case 95. */
    @Test
    void ownerReadsAnInvitation() {
        Invitation invitation = ann.invitation(organization, "single");
        isInvitation(ann.get(USER + "invitation", Map.of("invitationid", invitation.id())));
        bob.join(invitation);
        ann.get(USER + "invitation", Map.of("invitationid", invitation.id()))
                .then()
                .body("multi", equalTo(false))
                .body("acceptedAt", matchesPattern(INSTANT))
                .body("secretCode", nullValue());
    }

    /** Case 112. */
    @Test
    void membersReadEachOthersMemberships() {
        Invitation invitation = ann.invitation(organization, "multi");
        String membership = bob.join(invitation);
        User cat = User.named("Cat");
        cat.join(invitation);
        for (User reader : List.of(bob, cat, ann)) {
            isMembership(
                    reader.get(USER + "membership", Map.of("membershipid", membership)), "displayName", "displayEmail");
        }
    }

    /** Cases 129 and 133. */
    @Test
    void anybodyReadsAnOpenInvitationWithoutItsSecrets() {
        for (String lifespan : List.of("single", "multi")) {
            Map<String, String> query = Map.of(
                    "invitationid", ann.invitation(organization, lifespan).id());
            Response where = bob.get(USER + "open-invitation-organization", query);
            isOrganization(where);
            where.then().body("pin", nullValue()).body("name", equalTo("Example"));
            Response what = bob.get(USER + "open-invitation", query);
            isInvitation(what);
            what.then().body("secretCode", nullValue());
        }
    }

    @Test
    void terminatedInvitationStillOpensButLetsNobodyIn() {
        Invitation invitation = ann.invitation(organization, "multi");
        ann.terminate(invitation);
        bob.get(USER + "open-invitation", Map.of("invitationid", invitation.id()))
                .then()
                .statusCode(200)
                .body("terminatedAt", notNullValue());
        says(bob.join(invitation, bob.profile()), 409, "invalid-invitation");
    }

    /** Case 137. */
    @Test
    void memberReadsTheirOwnMembershipWithoutProfileFields() {
        bob.join(ann.invitation(organization, "multi"));
        Response response = bob.get(USER + "organization-membership", Map.of("organizationid", organization.id()));
        isMembership(response);
        response.then().body("accountid", equalTo(bob.id()));
    }

    /** Case 141. */
    @Test
    void memberReadsTheOrganizationWithItsPin() {
        bob.join(ann.invitation(organization, "multi"));
        Response response = bob.get(USER + "organization", Map.of("organizationid", organization.id()));
        isOrganization(response);
        response.then().body("pin", equalTo(organization.pin()));
    }

    /** Case 159. */
    @Test
    void pinAndCodeFindTheInvitationAndShowNeither() {
        Invitation invitation = ann.invitation(organization, "multi");
        Response response = bob.get(
                USER + "secret-invitation",
                Map.of("secret-code", invitation.code(), "organization-pin", organization.pin()));
        isInvitation(response);
        response.then().body("invitationid", equalTo(invitation.id())).body("secretCode", nullValue());
    }

    /** Case 165. */
    @Test
    void ownerTerminatesAnInvitation() {
        Invitation invitation = ann.invitation(organization, "multi");
        Response response =
                ann.patch(USER + "set-invitation-terminated", Map.of("invitationid", invitation.id()), Map.of());
        isInvitation(response);
        response.then().body("terminatedAt", matchesPattern(INSTANT)).body("acceptedAt", nullValue());
    }

    /** Case 173. */
    @Test
    void ownerHandsTheOrganizationOver() {
        bob.join(ann.invitation(organization, "multi"));
        Response response = ann.patch(
                USER + "set-organization-owner",
                Map.of("organizationid", organization.id()),
                Map.of("accountid", bob.id()));
        isOrganization(response);
        response.then().body("ownerid", equalTo(bob.id()));
    }

    /** Cases 187 to 190. */
    @Test
    void ownerUpdatesAnOrganization() {
        String pin = User.unique();
        Map<String, String> query = Map.of("organizationid", organization.id());
        Response response = ann.patch(
                USER + "update-organization",
                query,
                Map.of("name", "Changed", "email", "new@example.test", "pin", pin));
        isOrganization(response);
        response.then()
                .body("name", equalTo("Changed"))
                .body("email", equalTo("new@example.test"))
                .body("pin", equalTo(pin));
        ann.patch(USER + "update-organization", query, Map.of("name", "Again", "email", "new@example.test", "pin", pin))
                .then()
                .statusCode(200)
                .body("name", equalTo("Again"));
    }

    /** Cases 13 to 15 of the older way. */
    @Test
    void olderClientsJoinWithTheInvitationsIdAndATrimmedCode() {
        Invitation invitation = ann.invitation(organization, "single");
        String profile = bob.profile();
        bob.post(
                        USER + "create-membership",
                        Map.of("invitationid", invitation.id()),
                        Map.of("code", ' ' + invitation.code() + ' ', "profileid", profile))
                .then()
                .statusCode(200)
                .body("object", equalTo("membership"))
                .body("profileid", equalTo(profile))
                .body("invitationid", equalTo(invitation.id()));
    }

    private static void says(Response response, int status, String message) {
        response.then().statusCode(status).body("object", equalTo("error")).body("message", equalTo(message));
    }
}
