package orgs.attack;

import static io.restassured.RestAssured.given;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import orgs.testing.Person;

/** People who make every kind of secret and tell it to whom it is for; others look at whatever there is to see. */
final class SecretsStory {
    static final String SERVER = "https://app.example.test";
    static final String SERVER_TOKEN = "Secret-of-the-application-server-of-the-story";
    static final String FORMER_SERVER_TOKEN = "Former-secret-of-the-application-server";
    static final String SESSION = "session-at-the-application-server-7f3a9c";
    private static final Set<String> NOBODY = Set.of();
    private static final String ORIGIN = "https://app.example.test";

    final Exchanges exchanges = new Exchanges();
    final List<Secret> secrets = new ArrayList<>();
    private final Person bob;
    /** What opens the organization at the end, and is stored as it is, since its members read it. */
    final Secret pin = new Secret(
            "PIN", "Zq9XwK", Set.of("Ann", "Adam", "Vera", "Bob", "Dora", "Eve", "Root", "application server"));
    /** Found by the digest of its code. */
    Secret link;

    private final List<Operation> operations = Operation.all();
    private final String url;
    private final Runnable awaitMail;
    private final Map<String, Person> people = new TreeMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();

    /** A program at an address, and how to wait until Bob has mail: an invitation that he has answered is no longer mailed. */
    SecretsStory(String url, Person bob, Runnable awaitMail) {
        this.url = url;
        this.bob = bob;
        this.awaitMail = awaitMail;
        people.put("Bob", bob);
        List.of("Ann", "Adam", "Vera", "Cat", "Dora", "Eve").forEach(name -> people.put(name, Person.named(name)));
        people.put("Root", Person.systemAdministrator("Root"));
        secrets.add(pin);
        add("secret of the application server", SERVER_TOKEN, NOBODY);
        add("former secret of the application server", FORMER_SERVER_TOKEN, NOBODY);
        add("session at the application server", SESSION, NOBODY);
    }

    /** From the first token to the last look. */
    void tell() {
        tokens();
        organization();
        mailedInvitation();
        codes();
        link();
        newPin();
        mistakes();
        everybodyLooks();
    }

    private void tokens() {
        var answer = by("Ann")
                .header("Origin", ORIGIN)
                .formParams(exchange(token("Ann"), Map.of("set_cookie", "true")))
                .post("/token")
                .then()
                .statusCode(200)
                .extract();
        add("token of ours", answer.path("access_token"), Set.of("Ann"));
        add("session cookie", answer.cookie("orgs_session"), Set.of("Ann"));
    }

    private static Map<String, String> exchange(String token, Map<String, String> more) {
        var form = new LinkedHashMap<>(Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", token,
                "subject_token_type", "urn:ietf:params:oauth:token-type:jwt"));
        form.putAll(more);
        return form;
    }

    private void organization() {
        String organization = post(
                        "Ann",
                        "/api/user/organizations/create-organization?accountid=" + account("Ann"),
                        Map.of("name", "Acme", "pin", "Old7Pn", "profileid", profile("Ann"), "email", "a@example.test"))
                .path("organizationid");
        add("former PIN", "Old7Pn", Set.of("Ann", "Adam", "Vera", "Root", "application server"));
        words.put("organizationid", organization);
        words.put("channel", "link");
        words.put("orgslug", get("Ann", "/organizations/" + organization).path("organization.slug"));
        add(
                "token for the active organization",
                post("Ann", "/organizations/active", Map.of("organizationId", organization))
                        .path("auth.token"),
                Set.of("Ann"));
        add(
                "token for the first organization",
                post("Cat", "/organizations", Map.of("name", "Cat's", "slug", "cats-" + System.nanoTime()))
                        .path("auth.token"),
                Set.of("Cat"));
        String members = "/api/organizations/" + organization + "/members";
        post("Ann", members, Map.of("userId", account("Adam"), "role", "org_admin"));
        post("Ann", members, Map.of("userId", account("Vera"), "role", "org_viewer"));
        words.put("userid", account("Vera"));
        words.put("id", account("Vera"));
        words.put("memberid", get("Vera", "/organizations/" + organization).path("member.id"));
        words.put("membershipid", words.get("memberid"));
    }

    private void mailedInvitation() {
        String path = "/organizations/" + words.get("organizationid") + "/invitations";
        String first = post("Ann", path, Map.of("email", bob.email())).path("invitation.token");
        add("former token of a mailed invitation", first, Set.of("Ann", "Bob"));
        var renewed = post("Ann", path, Map.of("email", bob.email()));
        String token = renewed.path("invitation.token");
        add("token of a mailed invitation", token, Set.of("Ann", "Bob"));
        String id = renewed.path("invitation.id");
        get("Bob", "/organizations/invitations");
        everybodyLooks();
        awaitMail.run();
        patch("Cat", "/organizations/invitations/" + id, Map.of("action", "accept", "token", token));
        patch("Bob", "/organizations/invitations/" + id, Map.of("action", "accept", "token", first));
        patch("Bob", "/organizations/invitations/" + id, Map.of("action", "accept", "token", token));
    }

    private void codes() {
        String create = "/api/user/organizations/create-invitation?organizationid=" + words.get("organizationid");
        var made = post("Ann", create, Map.of("secret-code", "WordOfMouth9", "lifespan", "multi"));
        words.put("invitationid", made.path("invitationid"));
        add("chosen code", "WordOfMouth9", Set.of("Ann"));
        add(
                "generated code",
                post("Ann", create, Map.of("generate", "true", "lifespan", "single"))
                        .path("secretCode"),
                Set.of("Ann"));
        String ofServer = asServer()
                .contentType("application/json")
                .body(Map.of("generate", "true", "lifespan", "multi"))
                .post(create)
                .then()
                .statusCode(200)
                .extract()
                .path("secretCode");
        add("code that the application server had made", ofServer, Set.of("application server"));
        post(
                "Dora",
                "/api/user/organizations/create-membership",
                Map.of("secret-code", "WordOfMouth9", "organization-pin", "Old7Pn", "profileid", profile("Dora")));
        words.put("accountid", account("Dora"));
    }

    private void link() {
        var made = post(
                "Adam",
                "/api/organizations/" + words.get("organizationid") + "/invites",
                Map.of("role", "org_viewer", "note", "by hand"));
        link = new Secret("code of a link", made.path("invite.code"), Set.of("Ann", "Adam", "Root"));
        secrets.add(link);
        words.put("code", link.value());
        words.put("inviteid", made.path("invite.id"));
        by("Cat").get("/api/organizations/invite/" + link.value());
        post("Eve", "/api/organizations/invite/" + link.value() + "/use", Map.of());
    }

    private void newPin() {
        by("Ann")
                .contentType("application/json")
                .body(Map.of("name", "Acme", "pin", pin.value(), "email", "a@example.test"))
                .patch("/api/user/organizations/update-organization?organizationid=" + words.get("organizationid"))
                .then()
                .statusCode(200);
    }

    /** What is presented in the wrong place, or spelled wrong around it, must not be written down either. */
    private void mistakes() {
        String ours = secrets.stream()
                .filter(secret -> secret.kind().equals("token of ours"))
                .findFirst()
                .orElseThrow()
                .value();
        by("Cat").get("/organizations?pageSize=x&sessionId=" + ours);
        anonymous().get("/me?sessionId=" + ours + "x");
        anonymous().header("Authorization", "Bearer " + ours + "x").get("/me");
        anonymous().header("Authorization", "Bearer x" + ours).get("/me");
        anonymous().header("Authorization", "Basic " + ours).get("/me");
        anonymous().cookie("orgs_session", ours).delete("/token");
        anonymous().formParams(exchange(ours + "x", Map.of())).post("/token");
        String join = "/api/user/organizations/create-membership";
        String body = "{\"secret-code\":\"WordOfMouth9\",\"organization-pin\":\"" + pin.value() + "\"";
        for (String type : List.of("application/json", "text/plain")) {
            by("Cat").contentType(type).body(body).post(join);
        }
        by("Cat")
                .get("/api/user/organizations/secret-invitation?secret-code=WordOfMouth9x&organization-pin="
                        + pin.value());
        by("Cat")
                .get("/api/user/organizations/secret-invitation?secret-code=WordOfMouth9&organization-pin="
                        + pin.value());
        by("Cat").get("/api/organizations/invite/" + link.value() + "?page=%00");
        by("Cat").get("/api/organizations/invite/" + link.value() + "/nowhere");
        by("Cat").post("/api/organizations/invite/" + link.value() + "x/use");
        for (String server : List.of(SERVER, "nobody")) {
            anonymous()
                    .header("x-application-server", server)
                    .header("x-application-server-token", FORMER_SERVER_TOKEN + "x")
                    .get("/api/user/organizations/organizations");
        }
    }

    /** Everybody reads whatever the document lets one read. */
    private void everybodyLooks() {
        for (Operation operation : operations) {
            if (!operation.method().equals("GET")) continue;
            for (String name : people.keySet()) {
                look(by(name), operation, account(name));
            }
            look(asServer(), operation, account("Ann"));
            look(anonymous(), operation, account("Ann"));
        }
    }

    private void look(RequestSpecification request, Operation operation, String ownAccount) {
        String path = operation.path();
        for (var word : words.entrySet()) {
            path = path.replaceAll("(?i)\\{" + word.getKey() + "}", word.getValue());
        }
        path = path.replaceAll("\\{\\w+}", "unknown");
        for (String parameter : operation.query()) {
            if (parameter.equals("accountid")) {
                request.queryParam(parameter, ownAccount);
            } else if (words.containsKey(parameter)) {
                request.queryParam(parameter, words.get(parameter));
            }
        }
        request.get(path);
    }

    private String account(String name) {
        return accounts.computeIfAbsent(name, who -> get(who, "/me").path("user.id"));
    }

    private String token(String name) {
        return tokens.computeIfAbsent(name, who -> {
            String token = people.get(who).token();
            add("token of an identity provider", token, NOBODY);
            return token;
        });
    }

    private String profile(String name) {
        return post(
                        name,
                        "/api/user/create-profile?accountid=" + account(name),
                        Map.of(
                                "contact-email", "contact@example.test",
                                "full-name", "Full Name",
                                "display-name", "Name",
                                "display-email", "name@example.test"))
                .path("profileid");
    }

    private ExtractableResponse<Response> get(String name, String path) {
        return by(name).get(path).then().statusCode(200).extract();
    }

    private ExtractableResponse<Response> post(String name, String path, Map<String, ?> body) {
        var answer = by(name).contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .extract();
        if (answer.statusCode() >= 300) throw new AssertionError(path + ": " + answer.asString());
        return answer;
    }

    private void patch(String name, String path, Map<String, ?> body) {
        by(name).contentType("application/json").body(body).patch(path);
    }

    /** The beginning of a request whose answer is written down. */
    private RequestSpecification by(String name) {
        return given().baseUri(url).filter(exchanges.by(name)).header("Authorization", "Bearer " + token(name));
    }

    RequestSpecification anonymous() {
        return given().baseUri(url).filter(exchanges.by("nobody"));
    }

    private RequestSpecification asServer() {
        return given().baseUri(url)
                .filter(exchanges.by("application server"))
                .header("x-application-server", SERVER)
                .header("x-application-server-token", SERVER_TOKEN)
                .header("x-accountid", account("Ann"))
                .header("x-sessionid", SESSION);
    }

    void add(String kind, String value, Set<String> mayBeTold) {
        secrets.add(new Secret(kind, value, mayBeTold));
    }
}
