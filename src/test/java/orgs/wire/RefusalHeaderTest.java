package orgs.wire;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;
import orgs.testing.RawHttp;

/** Whatever an API says in its own body, its header says the reason in the words of all of them. */
@QuarkusTest
class RefusalHeaderTest {
    private static final String NAME = "Orgs-Refusal";

    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/me",
                "/organizations",
                "/users",
                "/api/auth/me",
                "/api/organizations",
                "/api/audit/organizations/x/audit",
                "/api/user/organizations/organizations",
                "/api/administrator/organizations/organizations"
            })
    void whoAsksIsToldAlikeEverywhere(String path) {
        refused(given().get(path), 401, "credential_missing");
        refused(given().header("Authorization", "Bearer x").get(path), 401, "credential_invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "/organizations/x, 404, organization_not_found",
        "/organizations?pageSize=0, 400, page_invalid",
        "/organizations?include=x, 400, include_unknown",
        "/users, 403, permission_denied",
        "/nowhere, 404, route_not_found",
        "/api/organizations, 403, permission_denied",
        "/api/organizations/slug/x, 404, organization_not_found",
        "/api/organizations/x/events, 403, permission_denied",
        "/api/organizations/invite/x, 404, invitation_not_found",
        "/api/organizations/x/nothing, 404, route_not_found",
        "/api/user/organizations/organization, 400, input_invalid",
        "/api/user/organizations/organization?organizationid=x, 404, organization_not_found",
        "/api/user/organizations/organizations?accountid=x, 404, account_not_found",
        "/api/user/organizations/nothing, 404, route_not_found",
        "/api/administrator/organizations/organizations, 403, permission_denied"
    })
    void readsAreRefusedInOneVocabulary(String path, int status, String word) {
        refused(ann.request().get(path), status, word);
    }

    @Test
    void strangersAreToldNoMoreByTheHeaderThanByTheBody() {
        String slug = slug();
        String id = organization(ann, slug);
        for (String asked : List.of(id, "orgn_unknown")) {
            refused(bob.request().get("/api/organizations/{id}/events", asked), 403, "permission_denied");
        }
        refused(exchange(bob, Map.of("organization", slug)), 400, "organization_not_found");
        refused(exchange(bob, Map.of("organization", "unknown")), 400, "organization_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/organizations", "/api/organizations", "/api/user/organizations/create-organization"})
    void brokenBodiesAreTold(String path) {
        Person root = Person.systemAdministrator("Root");
        refused(root.request().body("{").post(path), 400, "input_invalid");
        refused(root.request().body("{}").post(path), 400);
        refused(
                root.request()
                        .body("{\"name\":\"" + "x".repeat(1_100_000) + "\"}")
                        .post(path),
                413,
                "too_large");
    }

    @Test
    void theBodysRuleIsNamed() {
        String slug = slug();
        organization(ann, slug);
        refused(ann.request().body(Map.of("name", "Acme", "slug", slug)).post("/organizations"), 400, "slug_taken");
        refused(ann.request().accept("image/png").get("/organizations"), 406, "not_acceptable");
        refused(ann.request().put("/me"), 404, "method_not_allowed");
        refused(ann.request().patch("/api/organizations"), 404, "method_not_allowed");
    }

    @Test
    void lastOwnersAreToldSo() {
        String id = organization(ann, slug());
        String member =
                ann.request().get("/organizations/{id}", id).then().extract().path("member.id");
        refused(ann.request().delete("/organizations/{id}/members/{member}", id, member), 400, "last_owner");
        refused(ann.request().delete("/me"), 400, "last_owner");
    }

    @Test
    void answersWithoutBodyHaveIt() {
        refused(given().head("/api/organizations/{id}/logo", "x"), 404, "organization_not_found");
        refused(ann.request().head("/me"), 404, "route_not_found");
    }

    @Test
    void anAddressThatIsNoneIsTold() throws IOException {
        try (var connection = RawHttp.connect()) {
            connection.send("GET /me?x=% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertEquals(400, connection.status());
            assertTrue(connection.rest().contains(NAME + ": malformed"));
        }
    }

    @Test
    void theTokenEndpointSaysMoreThanItsStandard() {
        refused(given().contentType(ContentType.URLENC).post("/token"), 400, "input_invalid");
        refused(
                given().noFilters().contentType(ContentType.JSON).body("{}").post("/token"),
                415,
                "unsupported_media_type");
        refused(exchange(ann, Map.of("subject_token", "x")), 400, "credential_invalid");
        refused(exchange(ann, Map.of("audience", "x")), 400, "input_invalid");
        refused(exchange(ann, Map.of("set_cookie", "true")), 403, "origin_not_allowed");
    }

    @Test
    void anAnswerThatIsNoneHasNoReason() {
        ann.request().get("/me").then().statusCode(200).header(NAME, equalTo(null));
    }

    private static void refused(Response answer, int status, String word) {
        assertEquals(word, refused(answer, status));
    }

    private static String refused(Response answer, int status) {
        answer.then().statusCode(status);
        assertEquals(1, answer.headers().getValues(NAME).size(), "one reason");
        return answer.header(NAME);
    }

    private static Response exchange(Person person, Map<String, String> more) {
        var form = new HashMap<>(Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token",
                person.token(),
                "subject_token_type",
                "urn:ietf:params:oauth:token-type:jwt"));
        form.putAll(more);
        RequestSpecification request = given().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        return request.formParams(form).post("/token");
    }

    private static String slug() {
        return "refusals-" + UUID.randomUUID();
    }

    private static String organization(Person owner, String slug) {
        return owner.request()
                .body(Map.of("name", "Acme", "slug", slug))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
    }
}
