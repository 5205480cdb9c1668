package orgs.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orgs.wire.portal.Pictures;

/**
 * An organization with people in every role and one of everything that has an id.
 *
 * @param removed who was a member, with a token of ours from that time, which is valid and names the organization as
 *     the active one
 * @param words what requests say of it: by the name of the parameter or field, or by the word that
 *     {@code strangers.csv} uses
 */
record Tenant(People people, Somebody removed, Map<String, String> words) {

    /** A new organization of these people. */
    static Tenant of(People people) {
        Somebody owner = people.owner();
        String pin = Somebody.unique();
        String id = owner.request()
                .queryParam("accountid", owner.accountId())
                .body(Map.of(
                        "name", "Acme", "pin", pin, "profileid", owner.profileId(), "email", "office@example.test"))
                .post("/api/user/organizations/create-organization")
                .then()
                .statusCode(200)
                .extract()
                .path("organizationid");
        var words = new HashMap<>(Map.of("organizationId", id, "organizationid", id, "organization", id));
        words.put("organization-pin", pin);
        words.put("orgSlug", slug(owner, id));
        add(owner, id, people.admin(), "admin");
        add(owner, id, people.member(), "member");
        String guest = add(owner, id, people.guest(), "member");
        words.putAll(Map.of(
                "memberId",
                guest,
                "membershipid",
                guest,
                "userId",
                people.guest().accountId()));
        words.put("guest", people.guest().accountId());
        words.put("newcomer", people.newcomer().accountId());
        words.put("accountid", owner.accountId());
        words.put("accountId", owner.accountId());
        words.put("profileid", owner.profileId());
        words.put("spare", owner.newProfile());
        words.put("eventId", event(owner, id));
        words.putAll(invitations(owner, id));
        return new Tenant(people, removed(owner, id, people.removed()), Map.copyOf(words));
    }

    private static String event(Somebody owner, String id) {
        return owner.request()
                .body(Map.of("name", "Event", "slug", "event-" + Somebody.unique()))
                .post("/api/organizations/{id}/events", id)
                .then()
                .statusCode(201)
                .extract()
                .path("event.id");
    }

    private static String slug(Somebody owner, String id) {
        String slug = "acme-" + Somebody.unique();
        owner.request()
                .body(Map.of("slug", slug))
                .patch("/organizations/{id}", id)
                .then()
                .statusCode(200);
        return slug;
    }

    private static String add(Somebody owner, String id, Somebody member, String role) {
        return owner.request()
                .body(Map.of("userId", member.accountId(), "roles", List.of(role)))
                .post("/organizations/{id}/members", id)
                .then()
                .statusCode(200)
                .extract()
                .path("member.id");
    }

    private static Map<String, String> invitations(Somebody owner, String id) {
        var mailed = owner.request()
                .body(Map.of("email", "guest-" + Somebody.unique() + "@example.test"))
                .post("/organizations/{id}/invitations", id)
                .then()
                .statusCode(200)
                .extract();
        var link = owner.request()
                .body(Map.of("role", "org_viewer"))
                .post("/api/organizations/{id}/invites", id)
                .then()
                .statusCode(201)
                .extract();
        var coded = owner.request()
                .queryParam("organizationid", id)
                .body(Map.of("lifespan", "multi", "generate", "true"))
                .post("/api/user/organizations/create-invitation")
                .then()
                .statusCode(200)
                .extract();
        return Map.of(
                "invitationId", mailed.path("invitation.id"),
                "token", mailed.path("invitation.token"),
                "inviteId", link.path("invite.id"),
                "code", link.path("invite.code"),
                "invitationid", coded.path("invitationid"),
                "secret-code", coded.path("secretCode"));
    }

    private static Somebody removed(Somebody owner, String id, Somebody person) {
        String member = add(owner, id, person, "admin");
        String token = person.request()
                .body(Map.of("organizationId", id))
                .post("/organizations/active")
                .then()
                .statusCode(200)
                .extract()
                .path("auth.token");
        owner.request()
                .delete("/organizations/{id}/members/{member}", id, member)
                .then()
                .statusCode(200);
        return person.with(token);
    }

    String id() {
        return words.get("organizationId");
    }

    /** The same, which has got a logo. */
    Tenant withLogo() {
        people.owner()
                .asking()
                .multiPart("logo", "logo.png", Pictures.png(1, 1), "image/png")
                .post("/api/organizations/{id}/logo", id())
                .then()
                .statusCode(200);
        return this;
    }
}
