package orgs.ui;

import static org.hamcrest.Matchers.lessThan;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import orgs.testing.Person;

/** An organization that was made, and is filled, without a browser. */
record Organization(Person owner, String id, String slug, String pin) {

    static Organization of(Person owner, String name) {
        String word = UUID.randomUUID().toString();
        String pin = word.replace("-", "").substring(0, 6);
        String id = done(owner.request().body(Map.of("name", name, "slug", "ui-" + word, "pin", pin)), "/organizations")
                .path("organization.id");
        return new Organization(owner, id, "ui-" + word, pin);
    }

    /** The address of one of its pages. */
    String at(String path) {
        return "/ui/o/" + slug + path;
    }

    /** The membership that the person has from now on. */
    String add(Person person, String role) {
        return done(
                        owner.request().body(Map.of("userId", accountOf(person), "roles", List.of(role))),
                        "/organizations/" + id + "/members")
                .path("member.id");
    }

    /** The address of an invitation by mail. */
    String invite(Person inviter, Person invited, String role) {
        String invitation = done(
                        inviter.request().body(Map.of("email", invited.email(), "roles", List.of(role))),
                        "/organizations/" + id + "/invitations")
                .path("invitation.id");
        return "/ui/invitations/" + invitation;
    }

    String invite(Person invited) {
        return invite(owner, invited, "member");
    }

    /** The address of a link. */
    String link(Map<String, Object> limits) {
        var link = new HashMap<>(limits);
        link.put("role", "org_viewer");
        String code = done(owner.request().body(link), "/api/organizations/" + id + "/invites")
                .path("invite.code");
        return "/ui/org-invite/" + code;
    }

    /** A secret code, which one or any number of people may use. */
    String code(String lifespan) {
        return done(
                        owner.request()
                                .queryParam("organizationid", id)
                                .body(Map.of("lifespan", lifespan, "generate", "true")),
                        "/api/user/organizations/create-invitation")
                .path("secretCode");
    }

    void delete() {
        owner.request().delete("/organizations/" + id).then().statusCode(200);
    }

    static String accountOf(Person person) {
        return person.request().get("/me").then().statusCode(200).extract().path("user.id");
    }

    /** Posts what must be taken. */
    static ExtractableResponse<Response> done(RequestSpecification request, String path) {
        return request.post(path).then().statusCode(lessThan(300)).extract();
    }
}
