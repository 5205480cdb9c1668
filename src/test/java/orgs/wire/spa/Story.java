package orgs.wire.spa;

import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import orgs.testing.Person;

/** What the tests of the SPA API arrange, over HTTP. */
final class Story {

    private Story() {}

    /** A slug that nobody has used. */
    static String slug(String base) {
        return base + '-' + UUID.randomUUID().toString().substring(0, 13);
    }

    /** The person's own account id. */
    static String accountId(Person person) {
        return person.request().get("/me").then().statusCode(200).extract().path("user.id");
    }

    /** A new organization of this person; its id. */
    static String organization(Person owner) {
        return create(owner, slug("acme")).statusCode(200).extract().path("organization.id");
    }

    static ValidatableResponse create(Person owner, String slug) {
        return owner.request()
                .body(Map.of("name", "Acme", "slug", slug))
                .post("/organizations")
                .then();
    }

    /** Adds a person to the organization; the member id. */
    static String member(Person manager, String organizationId, Person newcomer, String... roles) {
        return add(manager, organizationId, accountId(newcomer), roles)
                .statusCode(200)
                .extract()
                .path("member.id");
    }

    static ValidatableResponse add(Person manager, String organizationId, String accountId, String... roles) {
        return manager.request()
                .body(Map.of("userId", accountId, "roles", roles))
                .post("/organizations/{id}/members", organizationId)
                .then();
    }

    static ValidatableResponse replaceRoles(Person by, String organizationId, String memberId, String... roles) {
        return by.request()
                .body(Map.of("roles", roles))
                .patch("/organizations/{id}/members/{member}", organizationId, memberId)
                .then();
    }

    static ValidatableResponse remove(Person by, String organizationId, String memberId) {
        return by.request()
                .delete("/organizations/{id}/members/{member}", organizationId, memberId)
                .then();
    }

    /** A new profile of this person, which can be shown to organizations; its id. */
    static String profile(Person person, String displayName) {
        return person.request()
                .queryParam("accountid", accountId(person))
                .body(Map.of(
                        "contact-email", "contact@example.test",
                        "full-name", "Full Name",
                        "display-name", displayName,
                        "display-email", "shown@example.test"))
                .post("/api/user/create-profile")
                .then()
                .statusCode(200)
                .extract()
                .path("profileid");
    }

    static ValidatableResponse show(Person by, String organizationId, String profileId) {
        return by.request()
                .body(Map.of("profileId", profileId))
                .put("/organizations/{id}/membership/profile", organizationId)
                .then();
    }

    static ValidatableResponse members(Person by, String organizationId) {
        return by.request()
                .get("/organizations/{id}/members?pageSize=100", organizationId)
                .then();
    }

    /** The member id of the person in the organization. */
    static String memberId(Person person, String organizationId) {
        return person.request()
                .get("/organizations/{id}", organizationId)
                .then()
                .statusCode(200)
                .extract()
                .path("member.id");
    }

    /** A pending e-mail invitation as its maker sees it. */
    record Invited(String id, String token) {

        static Invited of(ValidatableResponse response) {
            var json = response.statusCode(200).extract().jsonPath();
            return new Invited(json.getString("invitation.id"), json.getString("invitation.token"));
        }
    }

    static Invited invite(Person by, String organizationId, Person guest, String... roles) {
        return Invited.of(inviting(by, organizationId, guest.email(), roles));
    }

    static ValidatableResponse inviting(Person by, String organizationId, String email, String... roles) {
        return by.request()
                .body(Map.of("email", email, "roles", roles))
                .post("/organizations/{id}/invitations", organizationId)
                .then();
    }

    static ValidatableResponse reply(Person by, Invited invitation, String action) {
        return reply(by, invitation.id(), action, invitation.token());
    }

    static ValidatableResponse reply(Person by, String invitationId, String action, String token) {
        return by.request()
                .body(token == null ? Map.of("action", action) : Map.of("action", action, "token", token))
                .patch("/organizations/invitations/{id}", invitationId)
                .then();
    }

    static ValidatableResponse activate(Person by, String organizationId) {
        return by.request()
                .body(Map.of("organizationId", organizationId))
                .post("/organizations/active")
                .then();
    }

    static ValidatableResponse delete(Person by, String organizationId) {
        return by.request().delete("/organizations/{id}", organizationId).then();
    }

    /** The claims of a token, as JSON, without a look at its signature. */
    static String claims(String token) {
        return new String(
                Base64.getUrlDecoder().decode(token.split("\\.")[1]), java.nio.charset.StandardCharsets.UTF_8);
    }

    static void refused(ValidatableResponse response, int status, String code) {
        response.statusCode(status)
                .body("code", org.hamcrest.Matchers.equalTo(code))
                .body("message", org.hamcrest.Matchers.not(org.hamcrest.Matchers.blankOrNullString()));
    }

    /** New people of these names. */
    static List<Person> people(String... names) {
        return Arrays.stream(names).map(Person::named).collect(Collectors.toList());
    }

    static ValidatableResponse organizations(Person by, Map<String, String> query) {
        return by.request().queryParams(query).get("/organizations").then();
    }

    static ValidatableResponse read(Person by, String id) {
        return by.request().get("/organizations/{id}", id).then();
    }

    static ValidatableResponse update(Person by, String id, Map<String, ?> change) {
        return by.request().body(change).patch("/organizations/{id}", id).then();
    }
}
