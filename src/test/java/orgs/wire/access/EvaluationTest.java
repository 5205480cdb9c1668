package orgs.wire.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import orgs.testing.Person;

/** OpenID AuthZEN Authorization API 1.0. */
@QuarkusTest
class EvaluationTest {
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");
    private final Person root = Person.systemAdministrator("Root");

    @ParameterizedTest
    @CsvSource({
        "owner,   own,            true",
        "owner,   delete,         true",
        "admin,   own,            false",
        "admin,   manage_members, true",
        "admin,   read,           true",
        "billing, manage_members, false",
        "billing, read,           true"
    })
    void aRoleDecides(String role, String action, boolean decision) {
        String id = organization(ann);
        join(id, bob, role);
        evaluate(bob, question(bob, action, id)).statusCode(200).body("", equalTo(Map.of("decision", decision)));
    }

    @Test
    void theAnswerIsWhatTheServiceDoes() {
        String id = organization(ann);
        String member = join(id, bob, "admin");
        var question = question(bob, "update", id);
        evaluate(bob, question).body("decision", equalTo(true));
        bob.request()
                .body(Map.of("name", "New"))
                .patch("/organizations/{id}", id)
                .then()
                .statusCode(200);
        ann.request()
                .delete("/organizations/{id}/members/{member}", id, member)
                .then()
                .statusCode(200);
        evaluate(bob, question).body("decision", equalTo(false));
        bob.request()
                .body(Map.of("name", "New"))
                .patch("/organizations/{id}", id)
                .then()
                .statusCode(403);
    }

    @Test
    void itIsExplainedWhereThatIsAskedFor() {
        String id = organization(ann);
        join(id, bob, "admin", "billing");
        explained(bob, "update", id, Map.of("reason", "role", "rank", "admin", "roles", List.of("admin", "billing")));
        explained(
                bob,
                "delete",
                id,
                Map.of("reason", "rank_too_low", "rank", "admin", "roles", List.of("admin", "billing")));
        explained(bob, "read", "orgn_unknown", Map.of("reason", "organization_not_found"));
        explained(bob, "read", organization(ann), Map.of("reason", "not_a_member"));
        explained(root, "read", id, Map.of("reason", "not_a_member"));
        join(id, root, "member");
        explained(
                root,
                "delete",
                id,
                Map.of("reason", "system_administrator", "rank", "owner", "roles", List.of("member")));
        ann.request().delete("/organizations/{id}", id).then().statusCode(200);
        explained(bob, "read", id, Map.of("reason", "organization_not_found"));
    }

    @Test
    void onlySystemAdministratorsAskAboutOthers() {
        String id = organization(ann);
        join(id, bob, "admin");
        evaluate(root, question(bob, "manage_members", id)).body("decision", equalTo(true));
        evaluate(root, question(bob, "own", id)).body("decision", equalTo(false));
        evaluate(root, question("acct_unknown", "read", id)).body("decision", equalTo(false));
        for (String stranger : List.of(accountId(ann), "acct_unknown")) {
            refused(evaluate(bob, question(stranger, "read", id)), 403, "permission_denied");
            refused(
                    evaluateAll(
                            bob,
                            Map.of("evaluations", List.of(question(bob, "read", id), question(stranger, "read", id)))),
                    403,
                    "permission_denied");
        }
    }

    @Test
    void whoIsNotKnownLearnsNothing() {
        for (String path : List.of("/access/v1/evaluation", "/access/v1/evaluations")) {
            refused(given().contentType(ContentType.JSON).body("{}").post(path).then(), 401, "credential_missing");
        }
    }

    @Test
    void manyQuestionsAreAnsweredInTheirOrder() {
        String own = organization(ann);
        String foreign = organization(bob);
        evaluateAll(
                        ann,
                        Map.of(
                                "subject", Map.of("type", "account", "id", accountId(ann)),
                                "action", Map.of("name", "update"),
                                "evaluations",
                                        List.of(
                                                Map.of("resource", resource(own)),
                                                Map.of("resource", resource(foreign)),
                                                Map.of(
                                                        "resource", resource(own),
                                                        "action", Map.of("name", "own"),
                                                        "context", Map.of("explain", true)))))
                .statusCode(200)
                .body("evaluations.decision", equalTo(List.of(true, false, true)))
                .body("evaluations[0]", equalTo(Map.of("decision", true)))
                .body("evaluations[2].context.reason", equalTo("role"));
    }

    @ParameterizedTest
    @CsvSource({"execute_all, 3", "deny_on_first_deny, 2", "permit_on_first_permit, 1"})
    void answersEndWhereTheyAreToEnd(String semantic, int answers) {
        String id = organization(ann);
        evaluateAll(
                        ann,
                        Map.of(
                                "evaluations",
                                List.of(
                                        question(ann, "read", id),
                                        question(ann, "read", "orgn_unknown"),
                                        question(ann, "own", id)),
                                "options",
                                Map.of("evaluations_semantic", semantic)))
                .statusCode(200)
                .body("evaluations.size()", equalTo(answers));
    }

    @Test
    void withoutEvaluationsTheRequestIsOneItself() {
        String id = organization(ann);
        evaluateAll(ann, question(ann, "read", id)).statusCode(200).body("", equalTo(Map.of("decision", true)));
    }

    @Test
    void aQuestionAboutManyPeopleIsAnsweredForEach() {
        String id = organization(ann);
        join(id, bob, "admin");
        evaluateAll(
                        root,
                        Map.of(
                                "resource", resource(id),
                                "action", Map.of("name", "own"),
                                "evaluations",
                                        Stream.of(bob, ann, root)
                                                .map(person -> Map.of("subject", subject(accountId(person))))
                                                .toList()))
                .body("evaluations.decision", equalTo(List.of(false, true, false)));
    }

    @Test
    void whatIsNoQuestionIsNotAnswered() {
        String id = organization(ann);
        wrong(evaluate(ann, Map.of()), null);
        wrong(evaluate(ann, question(ann, "fly", id)), List.of("action", "name"));
        wrong(evaluate(ann, question(ann, "READ", id)), List.of("action", "name"));
        wrong(
                evaluate(
                        ann,
                        Map.of(
                                "subject", Map.of("type", "user", "id", "x"),
                                "action", Map.of("name", "read"),
                                "resource", resource(id))),
                List.of("subject", "type"));
        wrong(
                evaluate(
                        ann,
                        Map.of(
                                "subject", subject("x"),
                                "action", Map.of("name", "read"),
                                "resource", Map.of("type", "document", "id", "x"))),
                List.of("resource", "type"));
        wrong(
                evaluateAll(
                        ann,
                        Map.of(
                                "evaluations",
                                List.of(question(ann, "read", id), Map.of("action", Map.of("name", "read"))))),
                List.of("evaluations", 1, "subject"));
        wrong(evaluateAll(ann, Map.of()), List.of("subject"));
        wrong(evaluateAll(ann, Map.of("evaluations", "none")), List.of("evaluations"));
        wrong(
                evaluateAll(ann, Map.of("evaluations", Collections.nCopies(51, question(ann, "read", id)))),
                List.of("evaluations"));
        wrong(
                evaluateAll(
                        ann,
                        Map.of(
                                "evaluations",
                                List.of(question(ann, "read", id)),
                                "options",
                                Map.of("evaluations_semantic", "first"))),
                List.of("options", "semantic"));
    }

    private static void wrong(ValidatableResponse answer, List<Object> path) {
        refused(answer, 400, "input_invalid");
        if (path != null) {
            assertEquals(path, answer.extract().path("issues[0].path"));
        }
    }

    private static void refused(ValidatableResponse answer, int status, String word) {
        answer.statusCode(status).header("Orgs-Refusal", equalTo(word));
    }

    private static void explained(Person person, String action, String id, Map<String, Object> context) {
        var question = new HashMap<String, Object>(question(person, action, id));
        question.put("context", Map.of("explain", true));
        evaluate(person, question).statusCode(200).body("context", equalTo(context));
    }

    private static ValidatableResponse evaluate(Person person, Map<String, ?> question) {
        return person.request().body(question).post("/access/v1/evaluation").then();
    }

    private static ValidatableResponse evaluateAll(Person person, Map<String, ?> questions) {
        return person.request().body(questions).post("/access/v1/evaluations").then();
    }

    private static Map<String, Object> question(Person person, String action, String id) {
        return question(accountId(person), action, id);
    }

    private static Map<String, Object> question(String account, String action, String id) {
        return Map.of("subject", subject(account), "action", Map.of("name", action), "resource", resource(id));
    }

    private static Map<String, Object> subject(String account) {
        return Map.of("type", "account", "id", account);
    }

    private static Map<String, Object> resource(String id) {
        return Map.of("type", "organization", "id", id);
    }

    private static String accountId(Person person) {
        return person.request().get("/me").then().statusCode(200).extract().path("user.id");
    }

    private String organization(Person owner) {
        return owner.request()
                .body(Map.of("name", "Acme", "slug", "access-" + UUID.randomUUID()))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
    }

    private String join(String id, Person newcomer, String... roles) {
        return ann.request()
                .body(Map.of("userId", accountId(newcomer), "roles", roles))
                .post("/organizations/{id}/members", id)
                .then()
                .statusCode(200)
                .extract()
                .path("member.id");
    }
}
