package orgs.wire.portal;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import orgs.testing.Person;

/** What the tests of the Portal API arrange, over HTTP. */
final class PortalStory {
    /** How the Portal API writes a time. */
    static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    private PortalStory() {}

    /** An organization somebody made. */
    record Made(String id, String slug) {}

    /** A slug that nobody has used. */
    static String slug(String base) {
        return base + '-' + UUID.randomUUID().toString().substring(0, 13);
    }

    /** The person's own account id. */
    static String accountId(Person person) {
        return person.request().get("/me").then().statusCode(200).extract().path("user.id");
    }

    /** A new organization of a new system administrator. */
    static Made organization() {
        return organization(Person.systemAdministrator("Root"));
    }

    static Made organization(Person root) {
        String slug = slug("acme");
        String id = create(root, Map.of("name", "Acme", "slug", slug))
                .statusCode(201)
                .extract()
                .path("organization.id");
        return new Made(id, slug);
    }

    static ValidatableResponse create(Person by, Map<String, ?> body) {
        return by.request().body(body).post("/api/organizations").then();
    }

    /** An organization that somebody made through the SPA API, who owns it and is no system administrator. */
    static Made organizationOf(Person owner) {
        String slug = slug("spa");
        String id = owner.request()
                .body(Map.of("name", "Made there", "slug", slug))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
        return new Made(id, slug);
    }

    /** A new person who is an administrator of the organization. */
    static Person admin(Person by, Made organization) {
        return member(by, organization, "Admin", "org_admin");
    }

    /** A new person who is a plain member. */
    static Person viewer(Person by, Made organization) {
        return member(by, organization, "Viewer", "org_viewer");
    }

    private static Person member(Person by, Made organization, String name, String role) {
        Person person = Person.named(name);
        add(by, organization.id(), accountId(person), role).statusCode(201);
        return person;
    }

    static ValidatableResponse add(Person by, String organizationId, String accountId, String role) {
        return by.request()
                .body(Map.of("userId", accountId, "role", role))
                .post("/api/organizations/{id}/members", organizationId)
                .then();
    }

    static ValidatableResponse changeRole(Person by, String organizationId, String accountId, String role) {
        return by.request()
                .body(Map.of("role", role))
                .put("/api/organizations/{id}/members/{user}", organizationId, accountId)
                .then();
    }

    static ValidatableResponse remove(Person by, String organizationId, String accountId) {
        return by.request()
                .delete("/api/organizations/{id}/members/{user}", organizationId, accountId)
                .then();
    }

    static ValidatableResponse event(Person by, String organizationId, Map<String, ?> body) {
        return by.request()
                .body(body)
                .post("/api/organizations/{id}/events", organizationId)
                .then();
    }

    static ValidatableResponse link(Person by, String organizationId, Map<String, ?> body) {
        return by.request()
                .body(body)
                .post("/api/organizations/{id}/invites", organizationId)
                .then();
    }

    /** A new link's code. */
    static String code(Person by, Made organization, Map<String, ?> body) {
        return link(by, organization.id(), body).statusCode(201).extract().path("invite.code");
    }

    static ValidatableResponse changeLink(Person by, String organizationId, String linkId, Map<String, ?> body) {
        return by.request()
                .body(body)
                .patch("/api/organizations/{id}/invites/{l}", organizationId, linkId)
                .then();
    }

    /** The id of the link with this code. */
    static String linkId(Person reader, Made organization, String code) {
        return get(reader, "/api/organizations/{id}/invites", organization.id())
                .extract()
                .path("invites.find { it.code == '" + code + "' }.id");
    }

    static ValidatableResponse use(Person by, String code) {
        return by.request().post("/api/organizations/invite/{code}/use", code).then();
    }

    static ValidatableResponse get(Person by, String path, Object... parameters) {
        return by.request().get(path, parameters).then();
    }

    /** The role that the person has in the organization, as the Portal API tells it; null for none. */
    static String roleOf(String accountId, Person reader, String organizationId) {
        return get(reader, "/api/organizations/{id}", organizationId)
                .statusCode(200)
                .extract()
                .path("organization.memberships.find { it.userId == '" + accountId + "' }?.role");
    }

    static void refused(ValidatableResponse response, int status, String error) {
        response.statusCode(status).body("error", equalTo(error));
    }
}
