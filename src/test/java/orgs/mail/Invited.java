package orgs.mail;

import static org.hamcrest.Matchers.equalTo;

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
    String invite() {
        return owner.request()
                .body(Map.of("email", address))
                .post("/organizations/" + organizationId + "/invitations")
                .then()
                .statusCode(200)
                .body("invitation.status", equalTo("pending"))
                .extract()
                .path("invitation.id");
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

    boolean isWaiting() {
        return Database.count("select count(*) from invitation_mail where organization_id = ?", organizationId) > 0;
    }
}
