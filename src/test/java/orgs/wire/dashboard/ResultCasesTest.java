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

/** The cases of the contract (§8) that expect an object or a boolean, each under its number. */
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

    @Test
    void case3AdministratorReadsAnInvitation() {
        Invitation invitation = ann.invitation(organization, "multi");
        Response response =
                User.administrator().get(ADMINISTRATOR + "invitation", Map.of("invitationid", invitation.id()));
        isInvitation(response);
        response.then().body("secretCode", nullValue()).body("accountid", equalTo(ann.id()));
    }

    @Test
    void case14AdministratorReadsAMembership() {
        String membership = bob.join(ann.invitation(organization, "multi"));
        Response response = User.administrator().get(ADMINISTRATOR + "membership", Map.of("membershipid", membership));
        isMembership(response, "displayName", "displayEmail");
        response.then().body("displayName", equalTo("Bob"));
    }

    @Test
    void case25AdministratorReadsAnOrganization() {
        Response response =
                User.administrator().get(ADMINISTRATOR + "organization", Map.of("organizationid", organization.id()));
        isOrganization(response);
        response.then().body("pin", equalTo(organization.pin()));
    }

    @Test
    void case41And42OwnerCreatesAnInvitationAndSeesTheCodeOnce() {
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

    @Test
    void case55To57NewcomerJoinsWithCodeAndProfile() {
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

    @Test
    void case66To69OwnerCreatesAnOrganizationThatShowsWhatWasPosted() {
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

    @Test
    void case74OwnerDeletesAnUnusedInvitation() {
        Invitation invitation = ann.invitation(organization, "multi");
        ann.delete(USER + "delete-invitation", Map.of("invitationid", invitation.id()))
                .then()
                .statusCode(200)
                .body(equalTo("true"));
        ann.get(USER + "invitation", Map.of("invitationid", invitation.id()))
                .then()
                .statusCode(404);
    }

    @Test
    void case78MemberLeavesAndOwnerPutsAMemberOut() {
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

    @Test
    void case82OwnerDeletesAnOrganizationAndItDisappearsEverywhere() {
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

    @Test
    void case95OwnerReadsAnInvitation() {
        Invitation invitation = ann.invitation(organization, "single");
        isInvitation(ann.get(USER + "invitation", Map.of("invitationid", invitation.id())));
        bob.join(invitation);
        ann.get(USER + "invitation", Map.of("invitationid", invitation.id()))
                .then()
                .body("multi", equalTo(false))
                .body("acceptedAt", matchesPattern(INSTANT))
                .body("secretCode", nullValue());
    }

    @Test
    void case112MembersReadEachOthersMemberships() {
        Invitation invitation = ann.invitation(organization, "multi");
        String membership = bob.join(invitation);
        User cat = User.named("Cat");
        cat.join(invitation);
        for (User reader : List.of(bob, cat, ann)) {
            isMembership(
                    reader.get(USER + "membership", Map.of("membershipid", membership)), "displayName", "displayEmail");
        }
    }

    @Test
    void case129And133AnybodyReadsAnOpenInvitationWithoutItsSecrets() {
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

    @Test
    void case137MemberReadsHisOwnMembershipWithoutProfileFields() {
        bob.join(ann.invitation(organization, "multi"));
        Response response = bob.get(USER + "organization-membership", Map.of("organizationid", organization.id()));
        isMembership(response);
        response.then().body("accountid", equalTo(bob.id()));
    }

    @Test
    void case141MemberReadsTheOrganizationWithItsPin() {
        bob.join(ann.invitation(organization, "multi"));
        Response response = bob.get(USER + "organization", Map.of("organizationid", organization.id()));
        isOrganization(response);
        response.then().body("pin", equalTo(organization.pin()));
    }

    @Test
    void case159PinAndCodeFindTheInvitationAndShowNeither() {
        Invitation invitation = ann.invitation(organization, "multi");
        Response response = bob.get(
                USER + "secret-invitation",
                Map.of("secret-code", invitation.code(), "organization-pin", organization.pin()));
        isInvitation(response);
        response.then().body("invitationid", equalTo(invitation.id())).body("secretCode", nullValue());
    }

    @Test
    void case165OwnerTerminatesAnInvitation() {
        Invitation invitation = ann.invitation(organization, "multi");
        Response response =
                ann.patch(USER + "set-invitation-terminated", Map.of("invitationid", invitation.id()), Map.of());
        isInvitation(response);
        response.then().body("terminatedAt", matchesPattern(INSTANT)).body("acceptedAt", nullValue());
    }

    @Test
    void case173OwnerHandsTheOrganizationOver() {
        bob.join(ann.invitation(organization, "multi"));
        Response response = ann.patch(
                USER + "set-organization-owner",
                Map.of("organizationid", organization.id()),
                Map.of("accountid", bob.id()));
        isOrganization(response);
        response.then().body("ownerid", equalTo(bob.id()));
    }

    @Test
    void case187To190OwnerUpdatesAnOrganization() {
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

    @Test
    void legacyCases13To15OlderClientsJoinWithTheInvitationsIdAndATrimmedCode() {
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
