package orgs.wire.spa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.ApiDocumentFile;
import orgs.testing.Person;

/** Bodies are taken as the document says: nothing that it allows is called wrong, and everything that it forbids is. */
@QuarkusTest
class BodiesTest {
    /** What is said of a body that is not what the operation takes, whatever else there is. */
    private static final Set<String> WRONG =
            Set.of("input_invalid", "email_invalid", "roles_invalid", "slug_invalid", "text_invalid", "name_invalid");

    /** A slug is made of more than it may hold, and JSON Schema cannot say how much may be left. */
    private static final String TOLD_OF_WHAT_IS_LEFT = "slug_invalid";

    private static final List<Target> TARGETS = targets();

    /** An operation that takes JSON. */
    private record Target(String path, HttpMethod verb, Schema<?> body) {}

    private static List<Target> targets() {
        var options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        OpenAPI document = new OpenAPIV3Parser().read(ApiDocumentFile.PATH.toString(), null, options);
        var targets = new ArrayList<Target>();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((verb, operation) -> bodies(operation)
                        .map(body -> new Target(path, verb, body))
                        .forEach(targets::add)));
        return targets;
    }

    private static Stream<Schema<?>> bodies(Operation operation) {
        return operation.getTags().contains("Spa")
                ? Stream.ofNullable(operation.getRequestBody())
                        .map(body -> body.getContent().get("application/json"))
                        .filter(Objects::nonNull)
                        .map(MediaType::getSchema)
                : Stream.empty();
    }

    private Person owner;
    private Map<String, String> ids;

    @BeforeEach
    void arrange() {
        owner = Person.named("bodies-owner");
        String organization = Story.organization(owner);
        ids = Map.of(
                "{organizationId}", organization,
                "{memberId}", Story.member(owner, organization, Person.named("bodies-member")),
                "{invitationId}", invitation(organization),
                "{eventId}", event(organization));
    }

    private String event(String organization) {
        return owner.request()
                .body(Map.of("name", "Party", "slug", Story.slug("party")))
                .post("/api/organizations/{id}/events", organization)
                .then()
                .statusCode(201)
                .extract()
                .path("event.id");
    }

    private String invitation(String organization) {
        return owner.request()
                .body(Map.of("email", Story.slug("invited") + "@example.org"))
                .post("/organizations/{id}/invitations", organization)
                .then()
                .statusCode(200)
                .extract()
                .path("invitation.id");
    }

    @Test
    void thereAreOperationsToTry() {
        assertTrue(TARGETS.size() >= 7, TARGETS::toString);
    }

    @Test
    void nothingThatTheDocumentAllowsIsCalledWrong() {
        var wrong = new ArrayList<String>();
        for (Target target : TARGETS) {
            for (Object body : Bodies.allowed(target.body())) {
                String reason = reason(send(target, body));
                if (WRONG.contains(reason) && !reason.equals(TOLD_OF_WHAT_IS_LEFT)) {
                    wrong.add(target.verb() + " " + target.path() + " " + body + " " + reason);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everythingThatTheDocumentForbidsIsCalledWrong() {
        var taken = new ArrayList<String>();
        for (Target target : TARGETS) {
            for (Object body : Bodies.forbidden(target.body())) {
                Response answer = send(target, body);
                if (answer.statusCode() != 400 || !WRONG.contains(reason(answer))) {
                    taken.add(target.verb() + " " + target.path() + " " + body + " " + answer.statusCode());
                }
            }
        }
        assertEquals(List.of(), taken);
    }

    private static String reason(Response answer) {
        return String.valueOf(answer.header("Orgs-Refusal"));
    }

    private Response send(Target target, Object body) {
        String path = target.path();
        for (var id : ids.entrySet()) {
            path = path.replace(id.getKey(), id.getValue());
        }
        return owner.request().body(body).request(target.verb().name(), path);
    }
}
