package orgs.wire.dashboard;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import orgs.testing.Person;

/** Somebody who uses the Dashboard API with their own token, and the steps of the tests' stories. */
record User(Person person, String id, Optional<String> address) {
    static final String USER = "/api/user/organizations/";
    static final String ADMINISTRATOR = "/api/administrator/organizations/";

    /** An organization of a test, with what opens it. */
    record Organization(String id, String pin) {}

    /** An invitation of a test, with the code that only its maker saw. */
    record Invitation(String id, String code, Organization organization) {}

    static User named(String name) {
        return of(Person.named(name));
    }

    static User administrator() {
        return of(Person.systemAdministrator("Root"));
    }

    static User of(Person person) {
        String id = person.request().get("/me").then().statusCode(200).extract().path("user.id");
        return new User(person, id, Optional.empty());
    }

    /** The same, as a proxy tells that they come from this address. */
    User at(String address) {
        return new User(person, id, Optional.of(address));
    }

    /** Letters and digits that no other test uses. */
    static String unique() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    RequestSpecification request() {
        RequestSpecification request = given().header("Authorization", "Bearer " + person.token());
        return address.map(from -> request.header("X-Forwarded-For", from)).orElse(request);
    }

    Response get(String path, Map<String, ?> query) {
        return request().queryParams(query).get(path);
    }

    Response send(String method, String path, Map<String, ?> query, Map<String, ?> form) {
        RequestSpecification request = request().queryParams(query);
        if (!form.isEmpty()) {
            request.contentType(ContentType.URLENC).body(encoded(form));
        }
        return request.request(method, path);
    }

    private static String encoded(Map<String, ?> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey()
                        + '='
                        + URLEncoder.encode(field.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    Response post(String path, Map<String, ?> query, Map<String, ?> form) {
        return send("POST", path, query, form);
    }

    Response patch(String path, Map<String, ?> query, Map<String, ?> form) {
        return send("PATCH", path, query, form);
    }

    Response delete(String path, Map<String, ?> query) {
        return send("DELETE", path, query, Map.of());
    }

    /** A new profile that every membership field can be read from, with the default settings and those of the tests. */
    String profile() {
        return profile(Map.of(
                "contact-email",
                "contact@example.test",
                "full-name",
                person.name() + " Example",
                "display-name",
                person.name(),
                "display-email",
                person.name().toLowerCase(Locale.ROOT) + "@example.test"));
    }

    /** A new profile without the fields that memberships show. */
    String thinProfile() {
        return profile(Map.of("contact-email", "contact@example.test", "full-name", person.name() + " Example"));
    }

    String profile(Map<String, ?> fields) {
        return post("/api/user/create-profile", Map.of("accountid", id), fields)
                .then()
                .statusCode(200)
                .extract()
                .path("profileid");
    }

    Organization organization() {
        String pin = unique();
        String organization = post(
                        USER + "create-organization",
                        Map.of("accountid", id),
                        Map.of("name", "Example", "pin", pin, "profileid", profile(), "email", "office@example.test"))
                .then()
                .statusCode(200)
                .extract()
                .path("organizationid");
        return new Organization(organization, pin);
    }

    Invitation invitation(Organization organization, String lifespan) {
        String code = unique();
        String invitation = post(
                        USER + "create-invitation",
                        Map.of("organizationid", organization.id()),
                        Map.of("secret-code", code, "lifespan", lifespan))
                .then()
                .statusCode(200)
                .extract()
                .path("invitationid");
        return new Invitation(invitation, code, organization);
    }

    /** A new invitation for many, with a code that the service made. */
    Invitation generatedInvitation(Organization organization) {
        var made = post(
                        USER + "create-invitation",
                        Map.of("organizationid", organization.id()),
                        Map.of("generate", "true", "lifespan", "multi"))
                .then()
                .statusCode(200)
                .extract();
        return new Invitation(made.path("invitationid"), made.path("secretCode"), organization);
    }

    /** Gives the organization another name and PIN. */
    Response rename(Organization organization, String name, String pin) {
        return patch(
                USER + "update-organization",
                Map.of("organizationid", organization.id()),
                Map.of("name", name, "pin", pin, "email", "office@example.test"));
    }

    /** Joins with the invitation; the membership's id. */
    String join(Invitation invitation) {
        return join(invitation, profile()).then().statusCode(200).extract().path("membershipid");
    }

    Response join(Invitation invitation, String profileId) {
        return post(
                USER + "create-membership",
                Map.of(),
                Map.of(
                        "secret-code", invitation.code(),
                        "organization-pin", invitation.organization().pin(),
                        "profileid", profileId));
    }

    void terminate(Invitation invitation) {
        patch(USER + "set-invitation-terminated", Map.of("invitationid", invitation.id()), Map.of())
                .then()
                .statusCode(200);
    }
}
