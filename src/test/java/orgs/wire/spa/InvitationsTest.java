package orgs.wire.spa;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static orgs.wire.spa.Story.invite;
import static orgs.wire.spa.Story.inviting;
import static orgs.wire.spa.Story.member;
import static orgs.wire.spa.Story.members;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.refused;
import static orgs.wire.spa.Story.reply;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;
import orgs.wire.spa.Story.Invited;

/** R5, R6, R14 and R15. */
@QuarkusTest
class InvitationsTest {
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");
    private final Person cat = Person.named("Cat");
    private final Person stranger = Person.named("Stranger");

    // Cases 4 and 42.
    @Test
    void addresseeAcceptsAndIsAMember() {
        String id = organization(ann);
        Invited invited = Invited.of(inviting(ann, id, bob.email(), "billing")
                .body("invitation.email", equalTo(bob.email()))
                .body("invitation.status", equalTo("pending"))
                .body("invitation.organizationId", equalTo(id))
                .body("invitation.inviterId", equalTo(Story.accountId(ann)))
                .body("invitation.token", matchesPattern("[0-9a-f]{64}"))
                .body("invitation.respondedAt", nullValue()));
        reply(bob, invited, "accept")
                .statusCode(200)
                .body("invitation.status", equalTo("accepted"))
                .body("invitation.respondedAt", notNullValue());
        members(bob, id).body("members", hasSize(2)).body("members[1].roles", contains("billing"));
        bob.request().get("/me").then().body("invitations", empty()).body("activeOrganization", nullValue());
    }

    @Test
    void secondAcceptByTheSameAccountAnswersAsTheFirst() {
        Invited invited = invite(ann, organization(ann), bob);
        String first = reply(bob, invited, "accept").statusCode(200).extract().asString();
        assertEquals(
                first, reply(bob, invited, "accept").statusCode(200).extract().asString());
        refused(reply(bob, invited, "reject"), 404, "invitation_not_found");
    }

    // Case 5.
    @Test
    void acceptingAsAMemberKeepsTheRoles() {
        String id = organization(ann);
        member(ann, id, bob, "billing");
        reply(bob, invite(ann, id, bob, "admin"), "accept")
                .statusCode(200)
                .body("invitation.status", equalTo("accepted"));
        members(ann, id).body("members", hasSize(2)).body("members[1].roles", contains("billing"));
    }

    // Cases 13, 34 and 47.
    @Test
    void onlyManagersInviteAndListAndTheInvitedSeeTheirs() {
        String id = organization(ann);
        member(ann, id, cat);
        Invited invited = invite(ann, id, bob);
        refused(inviting(cat, id, "x@example.test"), 403, "permission_denied");
        refused(inviting(stranger, id, "x@example.test"), 403, "permission_denied");
        refused(inviting(ann, "orgn_unknown", "x@example.test"), 404, "organization_not_found");
        list(ann, id)
                .statusCode(200)
                .body("invitations", hasSize(1))
                .body("invitations[0].id", equalTo(invited.id()))
                .body("invitations[0].organizationId", equalTo(id))
                .body("invitations[0]", not(hasKey("token")));
        refused(list(cat, id), 403, "permission_denied");
        refused(list(stranger, id), 403, "permission_denied");
        refused(list(ann, "orgn_unknown"), 404, "organization_not_found");
        own(bob).body("invitations", hasSize(1))
                .body("invitations[0].invitation.token", equalTo(invited.token()))
                .body("invitations[0].organization.id", equalTo(id));
        refused(reply(bob, invited.id(), "accept", "0".repeat(64)), 400, "invalid_token");
        own(stranger).body("invitations", empty());
    }

    // Cases 14 and 48.
    @Test
    void renewalKeepsTheIdAndMakesTheOldTokenWorthless() {
        String id = organization(ann);
        Invited first = invite(ann, id, bob);
        var renewed = inviting(ann, id, "  " + bob.email().toUpperCase() + " ", "admin")
                .body("invitation.email", equalTo(bob.email()))
                .body("invitation.roles", contains("admin"));
        Invited second = Invited.of(renewed);
        assertEquals(first.id(), second.id());
        assertNotEquals(first.token(), second.token());
        list(ann, id).body("invitations", hasSize(1));
        refused(reply(bob, first, "accept"), 400, "invalid_token");
        reply(bob, second, "accept").statusCode(200);
    }

    @Test
    void afterAnAnswerANewInvitationHasANewId() {
        String id = organization(ann);
        Invited first = invite(ann, id, bob);
        reply(bob, first, "reject").statusCode(200);
        assertNotEquals(first.id(), invite(ann, id, bob).id());
        list(ann, id).body("invitations.status", contains("rejected", "pending"));
    }

    // Cases 15 and 49.
    @Test
    void tokenOfAnotherInvitationIsRefused() {
        String id = organization(ann);
        Invited bobs = invite(ann, id, bob);
        Invited cats = invite(ann, id, cat);
        refused(reply(bob, bobs.id(), "accept", cats.token()), 400, "invalid_token");
    }

    // Cases 16 and 17.
    @ParameterizedTest
    @ValueSource(strings = {"accept", "reject"})
    void anotherAddressIsRefusedAndUsesNothingUp(String action) {
        Invited invited = invite(ann, organization(ann), bob);
        refused(reply(cat, invited, action), 403, "permission_denied");
        reply(bob, invited, "accept").statusCode(200);
    }

    @Test
    void unverifiedAddressIsRefusedAndSeesNothing() {
        Invited invited = invite(ann, organization(ann), bob);
        Person unverified = bob.withUnverifiedEmail();
        refused(reply(unverified, invited, "accept"), 403, "email_verification_required");
        own(unverified).body("invitations", empty());
        unverified.request().get("/me").then().body("invitations", empty());
        reply(bob, invited, "accept").statusCode(200);
    }

    // Cases 18 and 19.
    @Test
    void inviterAndAdministratorCancelWithoutAToken() {
        String id = organization(ann);
        member(ann, id, cat, "admin");
        reply(ann, invite(ann, id, bob).id(), "cancel", null)
                .statusCode(200)
                .body("invitation.status", equalTo("canceled"))
                .body("invitation", not(hasKey("token")));
        Invited again = invite(ann, id, bob);
        reply(cat, again.id(), "cancel", null).statusCode(200);
        refused(reply(bob, again, "accept"), 404, "invitation_not_found");
    }

    // Case 20.
    @Test
    void plainMemberAndStrangerCancelNothing() {
        String id = organization(ann);
        member(ann, id, cat);
        Invited invited = invite(ann, id, bob);
        refused(reply(cat, invited.id(), "cancel", invited.token()), 403, "permission_denied");
        refused(reply(stranger, invited.id(), "cancel", null), 403, "permission_denied");
        refused(reply(bob, invited.id(), "cancel", invited.token()), 403, "permission_denied");
    }

    // Defect 6.
    @Test
    void demotedInviterStillCancels() {
        String id = organization(ann);
        String catsId = member(ann, id, cat, "admin");
        Invited invited = invite(cat, id, bob);
        Story.replaceRoles(ann, id, catsId, "member").statusCode(200);
        reply(cat, invited.id(), "cancel", null).statusCode(200);
    }

    @Test
    void removedInviterCancelsNothing() {
        String id = organization(ann);
        String catsId = member(ann, id, cat, "admin");
        Invited invited = invite(cat, id, bob);
        Story.remove(ann, id, catsId).statusCode(200);
        refused(reply(cat, invited.id(), "cancel", null), 403, "permission_denied");
        list(ann, id).body("invitations.status", contains("pending"));
    }

    @Test
    void systemAdministratorWhoIsNoLongerAMemberCancelsNothing() {
        String id = organization(ann);
        Person root = Person.systemAdministrator("Root");
        String rootsId = member(ann, id, root);
        Invited invited = invite(root, id, bob);
        Story.remove(ann, id, rootsId).statusCode(200);
        refused(reply(root, invited.id(), "cancel", null), 403, "permission_denied");
        list(ann, id).body("invitations.status", contains("pending"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "reject", "cancel"})
    void linksAreUnknownHere(String action) {
        String id = organization(ann);
        String link = ann.request()
                .body(Map.of("role", "org_viewer"))
                .post("/api/organizations/{id}/invites", id)
                .then()
                .statusCode(201)
                .extract()
                .path("invite.id");
        refused(reply(ann, link, action, "x"), 404, "invitation_not_found");
        ann.request()
                .get("/api/organizations/{id}/invites", id)
                .then()
                .body("invites.id", contains(link))
                .body("invites.disabled", contains(false));
    }

    @Test
    void demotedInvitersInvitationGrantsNothingAndStays() {
        String id = organization(ann);
        String catsId = member(ann, id, cat, "admin");
        Invited invited = invite(cat, id, bob);
        Story.replaceRoles(ann, id, catsId, "member").statusCode(200);
        refused(reply(bob, invited, "accept"), 403, "permission_denied");
        own(bob).body("invitations.invitation.status", contains("pending"));
        Story.replaceRoles(ann, id, catsId, "admin").statusCode(200);
        reply(bob, invited, "accept").statusCode(200);
    }

    @Test
    void adminNeitherInvitesRenewsNorCancelsToARankAboveTheirOwn() {
        String id = organization(ann);
        member(ann, id, cat, "admin");
        refused(inviting(cat, id, bob.email(), "owner"), 403, "permission_denied");
        Invited asOwner = invite(ann, id, bob, "owner");
        refused(inviting(cat, id, bob.email(), "member"), 403, "permission_denied");
        refused(reply(cat, asOwner.id(), "cancel", null), 403, "permission_denied");
        reply(bob, asOwner, "accept").statusCode(200);
    }

    // Cases 22 and 55.
    @Test
    void deletedOrganizationCancelsItsInvitations() {
        String id = organization(ann);
        Invited invited = invite(ann, id, bob);
        Story.delete(ann, id);
        refused(reply(bob, invited, "accept"), 404, "invitation_not_found");
        own(bob).body("invitations", empty());
    }

    // Case 23.
    @ParameterizedTest
    @ValueSource(strings = {"accept", "reject"})
    void answerWithoutATokenIsRefused(String action) {
        Invited invited = invite(ann, organization(ann), bob);
        refused(reply(bob, invited.id(), action, null), 400, "invalid_token");
        refused(reply(bob, invited.id(), action, ""), 400, "invalid_token");
    }

    // Case 54.
    @Test
    void statesAreListedAfterCancel() {
        String id = organization(ann);
        reply(ann, invite(ann, id, bob).id(), "cancel", null);
        list(ann, id)
                .body("invitations.status", contains("canceled"))
                .body("invitations[0].respondedAt", notNullValue());
    }

    @Test
    void unknownInvitationIsNotFound() {
        for (String action : new String[] {"accept", "reject", "cancel"}) {
            refused(reply(bob, "invt_unknown", action, "x"), 404, "invitation_not_found");
        }
    }

    @Test
    void addressesAreComparedInTheirNormalForm() {
        String id = organization(ann);
        Person international = bob.withEmail("Jürgen+x@BÜCHER.example");
        Invited invited = Invited.of(inviting(ann, id, "JÜRGEN+X@xn--bcher-kva.example")
                .body("invitation.email", equalTo("jürgen+x@xn--bcher-kva.example")));
        reply(international, invited, "accept").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "no-at",
                "@example.test",
                "a@",
                "a@b",
                "a@b.c",
                "a b@example.test",
                ".a@example.test",
                "a..b@example.test",
                "a.@example.test",
                "a@example..test",
                "a@exa_mple.test",
                "a@-x.test",
                "a\u0000@example.test"
            })
    void textsThatAreNoAddressAreRefused(String email) {
        inviting(ann, organization(ann), email)
                .statusCode(400)
                .body("code", equalTo("FRAGNO_VALIDATION_ERROR"))
                .body("issues[0].path", contains("email"));
    }

    @Test
    void tokenStandsInNoListOfOthersAndInNoActivity() {
        String id = organization(ann);
        Invited invited = invite(ann, id, bob);
        for (String path :
                new String[] {"/organizations/" + id + "/invitations", "/organizations/" + id + "/activity"}) {
            String shown =
                    ann.request().get(path).then().statusCode(200).extract().asString();
            assertEquals(false, shown.contains(invited.token()), path);
        }
        assertEquals(false, bob.request().get("/me").asString().contains(invited.token()));
    }

    private static ValidatableResponse list(Person by, String organizationId) {
        return by.request()
                .get("/organizations/{id}/invitations", organizationId)
                .then();
    }

    private static ValidatableResponse own(Person by) {
        return by.request().get("/organizations/invitations").then().statusCode(200);
    }
}
