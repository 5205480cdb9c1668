package orgs.wire.spa;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static orgs.wire.spa.Story.accountId;
import static orgs.wire.spa.Story.delete;
import static orgs.wire.spa.Story.invite;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.refused;
import static orgs.wire.spa.Story.reply;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;

/** R35: where the link of a mail leads. */
@QuarkusTest
class InvitationLandingTest {
    private final Person ann = Person.named("Ann");
    private final Person dan = Person.named("Dan");
    private final Person stranger = Person.named("Stranger");
    private String organizationId;
    private Story.Invited invitation;

    @BeforeEach
    void arrange() {
        organizationId = organization(ann);
        invitation = invite(ann, organizationId, dan, "admin");
    }

    @Test
    void addresseeIsToldAllOfItAndCanAccept() {
        land(dan)
                .statusCode(200)
                .body("state", equalTo("pending"))
                .body("forYou", equalTo(true))
                .body("organization.id", equalTo(organizationId))
                .body("organization.name", equalTo("Acme"))
                .body("organization.logoUrl", nullValue())
                .body("invitation.id", equalTo(invitation.id()))
                .body("invitation.email", equalTo(dan.email()))
                .body("invitation.roles[0]", equalTo("admin"))
                .body("invitation.token", equalTo(invitation.token()))
                .body("inviter.id", equalTo(accountId(ann)))
                .body("inviter.name", equalTo("Ann"));
        reply(dan, invitation, "accept").statusCode(200);
        land(dan).body("state", equalTo("accepted")).body("forYou", equalTo(true));
    }

    @Test
    void anybodyElseIsToldWhoseItIsOnlyAsFarAsTheOwnerOfTheAddressKnowsItByThat() {
        land(stranger)
                .statusCode(200)
                .body("state", equalTo("pending"))
                .body("forYou", equalTo(false))
                .body("addressee", equalTo("d•••@e•••.test"))
                .body("organization.name", equalTo("Acme"))
                .body("organization", not(hasKey("id")))
                .body("organization", not(hasKey("slug")))
                .body("$", not(hasKey("invitation")))
                .body("$", not(hasKey("inviter")));
    }

    @Test
    void addressThatIsNotVerifiedIsToldThatItIsTheRightOneAndNoMore() {
        land(dan.withUnverifiedEmail())
                .statusCode(200)
                .body("forYou", equalTo(true))
                .body("$", not(hasKey("invitation")))
                .body("$", not(hasKey("inviter")))
                .body("organization", not(hasKey("id")));
    }

    @Test
    void everybodyIsToldWhatBecameOfIt() {
        reply(ann, invitation, "cancel").statusCode(200);
        land(dan).body("state", equalTo("canceled"));
        land(stranger).body("state", equalTo("canceled"));
        Story.Invited other = invite(ann, organizationId, dan);
        reply(dan, other, "reject").statusCode(200);
        dan.request().get("/organizations/invitations/{id}", other.id()).then().body("state", equalTo("rejected"));
    }

    @Test
    void inviterIsInTheListOfOnesOwnInvitationsOnRequest() {
        dan.request()
                .get("/organizations/invitations?include=inviter")
                .then()
                .statusCode(200)
                .body("invitations[0].invitation.token", equalTo(invitation.token()))
                .body("invitations[0].inviter.id", equalTo(accountId(ann)))
                .body("invitations[0].inviter.name", equalTo("Ann"));
        dan.request().get("/organizations/invitations").then().body("invitations[0]", not(hasKey("inviter")));
        stranger.request()
                .get("/organizations/invitations?include=inviter")
                .then()
                .statusCode(200)
                .body("invitations", empty());
        refused(dan.request().get("/organizations/invitations?include=mail").then(), 400, "invalid_input");
    }

    @Test
    void unknownAndDeletedAreTheSame() {
        delete(ann, organizationId).statusCode(200);
        refused(land(dan), 404, "invitation_not_found");
        refused(dan.request().get("/organizations/invitations/invt_none").then(), 404, "invitation_not_found");
    }

    @Test
    void invitationOfAnotherChannelIsNotFound() {
        String link = ann.request()
                .body("{\"role\": \"org_viewer\"}")
                .post("/api/organizations/{id}/invites", organizationId)
                .then()
                .statusCode(201)
                .extract()
                .path("invite.id");
        refused(dan.request().get("/organizations/invitations/{id}", link).then(), 404, "invitation_not_found");
    }

    private ValidatableResponse land(Person person) {
        return person.request()
                .get("/organizations/invitations/{id}", invitation.id())
                .then();
    }
}
