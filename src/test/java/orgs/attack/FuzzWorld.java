package orgs.attack;

import static io.restassured.RestAssured.given;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import orgs.testing.Person;
import orgs.wire.portal.Pictures;

/** People who know each other through all three APIs, and good values by the name of a parameter. */
final class FuzzWorld {
    static final String SERVER = "https://app.example.test";
    static final String SERVER_TOKEN = "the-secret-of-an-application-server-for-fuzz";

    /** Somebody who asks, and by which headers. */
    record Caller(String name, List<WireRequest.Header> headers, String accountId, String token) {}

    private final URI server;
    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final List<Caller> callers = new ArrayList<>();

    FuzzWorld(URI server) {
        this.server = server;
        Person owner = Person.named("Owner");
        Person member = Person.named("Member");
        Person guest = Person.named("Guest");
        Person root = Person.systemAdministrator("Root");
        String ownersAccount = account(owner);
        String membersAccount = account(member);
        String guestsAccount = account(guest);

        callers.add(new Caller("anonymous", List.of(), guestsAccount, ""));
        callers.add(caller("member", member, membersAccount));
        callers.add(caller("owner", owner, ownersAccount));
        callers.add(caller("guest", guest, guestsAccount));
        callers.add(caller("administrator", root, account(root)));
        callers.add(browser(owner, ownersAccount));
        callers.add(new Caller(
                "application server",
                List.of(
                        new WireRequest.Header("x-application-server", SERVER),
                        new WireRequest.Header("x-application-server-token", SERVER_TOKEN),
                        new WireRequest.Header("x-accountid", ownersAccount),
                        new WireRequest.Header("x-sessionid", "session")),
                ownersAccount,
                owner.token()));

        words.put("userid", List.of(membersAccount, guestsAccount, ownersAccount));
        words.put("accountid", List.of(membersAccount, guestsAccount));
        arrange(owner, member, guest, ownersAccount);
        arrangeElsewhere();
    }

    private void arrange(Person owner, Person member, Person guest, String ownersAccount) {
        String pin = Integer.toString(ThreadLocalRandom.current().nextInt(60_466_176, Integer.MAX_VALUE), 36);
        String ownersProfile = profile(owner, ownersAccount);
        String membersProfile = profile(member, words.get("userid").get(0));
        String organization = as(owner)
                .queryParam("accountid", ownersAccount)
                .contentType("application/json")
                .body(Map.of("name", "Acme", "pin", pin, "profileid", ownersProfile, "email", "acme@example.test"))
                .post("/api/user/organizations/create-organization")
                .then()
                .statusCode(200)
                .extract()
                .path("organizationid");
        String slug = get(owner, "/organizations/" + organization).path("organization.slug");
        String code = "Code42";
        String codeInvitation = as(owner)
                .queryParam("organizationid", organization)
                .contentType("application/json")
                .body(Map.of("secret-code", code, "lifespan", "multi"))
                .post("/api/user/organizations/create-invitation")
                .then()
                .statusCode(200)
                .extract()
                .path("invitationid");
        String membership = as(member)
                .contentType("application/json")
                .body(Map.of("secret-code", code, "organization-pin", pin, "profileid", membersProfile))
                .post("/api/user/organizations/create-membership")
                .then()
                .statusCode(200)
                .extract()
                .path("membershipid");
        var mailed = post(
                owner,
                "/organizations/" + organization + "/invitations",
                Map.of("email", guest.email(), "roles", List.of("member")));
        var link = post(owner, "/api/organizations/" + organization + "/invites", Map.of("role", "org_viewer"));
        post(
                owner,
                "/api/organizations/" + organization + "/events",
                Map.of("name", "Party", "slug", "party-" + System.nanoTime()));
        as(owner)
                .multiPart("logo", "logo.png", Pictures.png(3, 2), "image/png")
                .post("/api/organizations/" + organization + "/logo")
                .then()
                .statusCode(200);

        words.put("organizationid", List.of(organization));
        words.put("orgslug", List.of(slug));
        words.put("code", List.of(link.<String>path("invite.code")));
        words.put("inviteid", List.of(link.<String>path("invite.id")));
        words.put("invitationid", List.of(codeInvitation, mailed.path("invitation.id")));
        words.put("token", List.of(mailed.<String>path("invitation.token")));
        words.put("memberid", List.of(membership));
        words.put("membershipid", List.of(membership));
        words.put("profileid", List.of(ownersProfile, membersProfile));
        words.put("secretcode", List.of(code));
        words.put("organizationpin", List.of(pin));
        words.put(
                "cursor",
                List.of(get(owner, "/organizations/" + organization + "/members?pageSize=1")
                        .<String>path("cursor")));
    }

    /** What belongs to somebody whom the others do not know. */
    private void arrangeElsewhere() {
        Person stranger = Person.named("Stranger");
        String organization = post(
                        stranger, "/organizations", Map.of("name", "Else", "slug", "else-" + System.nanoTime()))
                .path("organization.id");
        var link = post(stranger, "/api/organizations/" + organization + "/invites", Map.of("role", "org_admin"));
        words.put(
                "elsewhere",
                List.of(
                        organization,
                        link.path("invite.id"),
                        link.path("invite.code"),
                        get(stranger, "/organizations/" + organization).path("member.id"),
                        profile(stranger, account(stranger))));
    }

    private static Caller caller(String name, Person person, String accountId) {
        String token = person.token();
        var header = new WireRequest.Header("Authorization", "Bearer " + token);
        return new Caller(name, List.of(header), accountId, token);
    }

    /** The person with the service's own token, in a browser on a page that may change things. */
    private Caller browser(Person person, String accountId) {
        String token = given().baseUri(server.toString())
                .formParam("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
                .formParam("subject_token_type", "urn:ietf:params:oauth:token-type:jwt")
                .formParam("subject_token", person.token())
                .post("/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return new Caller(
                "browser",
                List.of(
                        new WireRequest.Header("Cookie", "orgs_session=" + token),
                        new WireRequest.Header("Origin", "https://app.example.test")),
                accountId,
                token);
    }

    private String account(Person person) {
        return get(person, "/me").path("user.id");
    }

    private String profile(Person person, String accountId) {
        return as(person)
                .queryParam("accountid", accountId)
                .contentType("application/json")
                .body(Map.of(
                        "contact-email", "contact@example.test",
                        "full-name", "Full Name",
                        "display-name", "Name",
                        "display-email", "name@example.test"))
                .post("/api/user/create-profile")
                .then()
                .statusCode(200)
                .extract()
                .path("profileid");
    }

    private ExtractableResponse<Response> get(Person person, String path) {
        return as(person).get(path).then().statusCode(200).extract();
    }

    private ExtractableResponse<Response> post(Person person, String path, Map<String, ?> body) {
        var answer = as(person)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .extract();
        if (answer.statusCode() >= 300) throw new AssertionError(path + ": " + answer.asString());
        return answer;
    }

    private RequestSpecification as(Person person) {
        return given().baseUri(server.toString()).header("Authorization", "Bearer " + person.token());
    }

    URI server() {
        return server;
    }

    /** Somebody; application servers where they are known. */
    Caller caller(String path, Random random) {
        boolean isDashboard = path.startsWith("/api/user/") || path.startsWith("/api/administrator/");
        return callers.get(random.nextInt(callers.size() - (isDashboard ? 0 : 1)));
    }

    /** The caller of this name. */
    Caller caller(String name) {
        return callers.stream()
                .filter(caller -> caller.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the parameter names something that was arranged. */
    boolean knows(String parameter) {
        return words.containsKey(parameter);
    }

    /** What the parameter of this name can hold; the first is the likeliest to be good. */
    List<String> words(String parameter) {
        return words.get(parameter);
    }

    /** Anything that is known under whatever name. */
    String anyWord(Random random) {
        var all = words.values().stream().flatMap(List::stream).toList();
        return all.get(random.nextInt(all.size()));
    }
}
