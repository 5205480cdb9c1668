package orgs.mail;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import orgs.testing.Database;
import orgs.testing.Person;

/** An organization that invites somebody, over HTTP. */
record Invited(Person owner, String organizationId, String address) {

    static Invited by(Person owner, String organizationName) {
        return by(
                owner, organizationName, "guest-" + UUID.randomUUID().toString().substring(0, 13) + "@example.test");
    }

    static Invited by(Person owner, String organizationName, String address) {
        String organizationId = owner.request()
                .body(Map.of("name", organizationName, "slug", "o-" + UUID.randomUUID()))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
        var invited = new Invited(owner, organizationId, address);
        invited.invite();
        return invited;
    }

    /** Invites once more: the same invitation, renewed. */
    void invite() {
        inviting(address).statusCode(200).body("invitation.status", equalTo("pending"));
    }

    /** The same when it was mailed some time ago. */
    void inviteLater() {
        pass();
        invite();
    }

    /** The organization invites somebody, too. */
    ValidatableResponse inviting(String address) {
        return owner.request()
                .body(Map.of("email", address))
                .post("/organizations/" + organizationId + "/invitations")
                .then();
    }

    /** As much time passes as must lie between two mails about one invitation. */
    void pass() {
        Database.change(
                "update invitation set mailed_at = mailed_at - interval '10 minutes' where organization_id = ?",
                organizationId);
    }

    /** Makes a mail wait, although no time has passed. */
    void enqueue() {
        Database.change(
                "insert into invitation_mail (organization_id, invitation_id, due_at, created_at) values (?, ?, now(), now())",
                organizationId,
                invitationId());
    }

    String invitationId() {
        return (String) Database.values("select id from invitation where organization_id = ?", organizationId)
                .get(0);
    }

    String token() {
        return Person.named("Guest")
                .withEmail(address)
                .request()
                .get("/organizations/invitations")
                .then()
                .statusCode(200)
                .extract()
                .path("invitations[0].invitation.token");
    }

    /** What the organization's list says of the mail. */
    String mailState() {
        return owner.request()
                .get("/organizations/" + organizationId + "/invitations/email")
                .then()
                .statusCode(200)
                .extract()
                .path("invitations[0].mail");
    }

    boolean isWaiting() {
        return Database.count("select count(*) from invitation_mail where organization_id = ?", organizationId) > 0;
    }
}
