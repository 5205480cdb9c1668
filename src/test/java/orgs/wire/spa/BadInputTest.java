package orgs.wire.spa;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;
import orgs.testing.RawHttp;

/** What a caller sends is hostile until checked: a 4xx in the API's own shape, and nothing changed. */
@QuarkusTest
class BadInputTest {
    private final Person ann = Person.named("Ann");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "1",
                "{",
                "{\"name\": \"x\"",
                "\u0000",
                "<xml/>",
                "name=x&slug=abc",
                "{}",
                "{\"name\": 5, \"slug\": \"abc\"}",
                "{\"name\": null, \"slug\": \"abc\"}",
                "{\"name\": \"\", \"slug\": \"abc\"}",
                "{\"name\": [\"x\"], \"slug\": \"abc\"}",
                "{\"name\": \"x\", \"slug\": \"\"}",
                "{\"name\": \"x\", \"slug\": true}",
                "{\"name\": \"x\", \"slug\": \"abc\", \"metadata\": []}",
                "{\"name\": \"x\", \"slug\": \"abc\", \"metadata\": \"text\"}",
                "{\"name\": \"x\", \"slug\": \"abc\", \"logoUrl\": {}}",
                "{\"name\": \"nul \\u0000\", \"slug\": \"abc\"}",
                "{\"name\": \"half \\ud800\", \"slug\": \"abc\"}",
                "{\"name\": \"x\", \"slug\": \"abc\", \"metadata\": {\"a\": [\"\\u0000\"]}}",
                "{\"name\": \"x\", \"slug\": \"abc\", \"metadata\": {\"\\u0000\": 1}}"
            })
    void bodiesThatDoNotFitAreAValidationError(String body) {
        ann.request()
                .body(body)
                .post("/organizations")
                .then()
                .statusCode(400)
                .body("code", equalTo("FRAGNO_VALIDATION_ERROR"))
                .body("message", equalTo("Validation failed"))
                .body("issues", hasSize(greaterThanOrEqualTo(1)))
                .body("issues[0].message", notNullValue())
                .body("issues[0].path", notNullValue());
        ann.request().get("/organizations").then().body("organizations", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\\nb",
                "a\\rb",
                "a\\tb",
                "a\\u2028b",
                "a\\u2029b",
                "a\\u202eb",
                "a\\u2066b",
                "a\\u200fb",
                "a\\u061cb",
                "a\\u0085b"
            })
    void aNameIsOneLineInItsOwnDirection(String name) {
        String body = "{\"name\": \"" + name + "\", \"slug\": \"" + Story.slug("line") + "\"}";
        refusedField("POST", "/organizations", body, "name");
        refusedField("PATCH", "/organizations/" + organization(ann), body, "name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "data:text/html,x",
                "//example.test/x.png",
                "x.png",
                "",
                "ftp://example.test/x.png",
                "https://",
                "https:x",
                "https://exa mple.test/x.png",
                "http://a<x"
            })
    void aLogoIsOnTheWeb(String address) {
        String body = "{\"name\": \"x\", \"slug\": \"" + Story.slug("logo") + "\", \"logoUrl\": \"" + address + "\"}";
        refusedField("POST", "/organizations", body, "logoUrl");
        refusedField("PATCH", "/organizations/" + organization(ann), body, "logoUrl");
    }

    private void refusedField(String method, String path, String body, String field) {
        ann.request()
                .body(body)
                .request(method, path)
                .then()
                .statusCode(400)
                .body("code", equalTo("FRAGNO_VALIDATION_ERROR"))
                .body("issues[0].path", contains(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "/", "a/b/c", "application/"})
    void aContentTypeThatIsNoneIsAClientsError(String type) throws IOException {
        for (String path : List.of("/organizations", "/organizations/active", "/api/auth/organizations")) {
            try (var connection = RawHttp.connect()) {
                connection.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                        + type + "\r\nContent-Length: 2\r\nAuthorization: Bearer " + ann.token() + "\r\n\r\n{}");
                assertEquals(4, connection.status() / 100, path);
                var answer = connection.rest();
                assertTrue(answer.get(answer.size() - 1).contains("\"code\":"), answer::toString);
            }
        }
    }

    @Test
    void issuesSayWhere() {
        ann.request()
                .body("{\"userId\": \"acct_x\", \"roles\": [\"ok\", \" \"]}")
                .post("/organizations/x/members")
                .then()
                .statusCode(400)
                .body("issues[0].path", contains("roles", 1));
        ann.request()
                .body("{\"name\": \"" + "x".repeat(121) + "\", \"slug\": \"" + "y".repeat(192) + "\"}")
                .post("/organizations")
                .then()
                .statusCode(400)
                .body("issues.path.flatten()", org.hamcrest.Matchers.containsInAnyOrder("name", "slug"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/octet-stream",
                "application/vnd.x+json",
                "application/x-www-form-urlencoded"
            })
    void contentTypeIsNotLookedAt(String type) {
        ann.request()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                .contentType(type + "; charset=utf-8")
                .body(("{\"name\": \"Typed\", \"slug\": \"" + Story.slug("typed") + "\"}")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/organizations")
                .then()
                .statusCode(200);
    }

    @Test
    void multipartIsTheOneTypeThatIsRefused() {
        given().header("Authorization", "Bearer " + ann.token())
                .multiPart("name", "x")
                .post("/organizations")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void deepAndHugeMetadataIsRefused() {
        String deep = "{\"a\":".repeat(2000) + "1" + "}".repeat(2000);
        ann.request()
                .body("{\"name\": \"x\", \"slug\": \"abcd\", \"metadata\": " + deep + "}")
                .post("/organizations")
                .then()
                .statusCode(400)
                .body("code", equalTo("FRAGNO_VALIDATION_ERROR"));
    }

    @Test
    void bodyThatIsTooLargeIsRefused() {
        ann.request()
                .body("{\"name\": \"" + "x".repeat(3_000_000) + "\"}")
                .post("/organizations")
                .then()
                .statusCode(allOf(greaterThanOrEqualTo(400), lessThan(500)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organizations/%00",
                "/organizations/x%0d%0aSet-Cookie:y",
                "/organizations/%zz",
                "/organizations/%",
                "/organizations/%c3%28/members",
                "/organizations/..%2f..%2fme",
                "/organizations/%2e%2e/organizations/x",
                "/organizations/x/members/%00",
                "/me/..;/organizations/x",
                "/organizations/active%2f"
            })
    void encodedPathTricksAreAClientsError(String path) {
        for (String method : new String[] {"GET", "DELETE"}) {
            assertEquals(4, RawHttp.status(method, path, ann.token()) / 100, method);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organizations?pageSize=%00",
                "/organizations?pageSize=",
                "/organizations?pageSize",
                "/organizations?cursor=%00",
                "/organizations?cursor=%",
                "/users?search=%00"
            })
    void unreadableQueriesAreAClientsError(String path) {
        assertEquals(4, RawHttp.status("GET", path, ann.token()) / 100);
    }

    @Test
    void undeclaredMethodsAndPathsAreNotFound() {
        String id = organization(ann);
        refused(ann.request().put("/organizations/{id}", id).then(), 404, "ROUTE_NOT_FOUND");
        refused(ann.request().post("/me").then(), 404, "ROUTE_NOT_FOUND");
        refused(ann.request().get("/organizations/{id}/nothing", id).then(), 404, "ROUTE_NOT_FOUND");
        refused(ann.request().get("/Organizations").then(), 404, "ROUTE_NOT_FOUND");
        ann.request().head("/organizations").then().statusCode(404);
        ann.request().options("/organizations").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /organizations",
        "PATCH, /organizations/x",
        "POST, /organizations/active",
        "POST, /organizations/x/members",
        "PATCH, /organizations/x/members/y",
        "POST, /organizations/x/invitations",
        "PATCH, /organizations/invitations/x",
        "GET, /organizations?pageSize=0",
        "GET, /organizations?pageSize=",
        "GET, /organizations?cursor=x",
        "GET, /organizations/x/members?pageSize=0",
        "GET, /organizations/x/activity?pageSize=0",
        "GET, /users?pageSize=0",
        "GET, /users?sortBy=x"
    })
    void whoAsksComesBeforeWhatIsAsked(String method, String route) {
        for (String type : List.of("application/json", "multipart/form-data; boundary=x")) {
            for (String prefix : List.of("", "/api/auth")) {
                RequestSpecification anybody = given().contentType(type).body("{}".getBytes(StandardCharsets.UTF_8));
                refused(anybody.request(method, prefix + route).then(), 401, "credential_invalid");
                refused(
                        anybody.header("Authorization", "Bearer invalid")
                                .request(method, prefix + route)
                                .then(),
                        401,
                        "credential_invalid");
            }
        }
    }

    @Test
    void acceptedTypesThatWeDoNotServeAreRefused() {
        ann.request().accept("text/html").get("/me").then().statusCode(allOf(greaterThanOrEqualTo(200), lessThan(500)));
    }

    @Test
    void nullIsNoListOfRolesAndNoToken() {
        String id = organization(ann);
        String bobs = Story.accountId(Person.named("Bob"));
        refusedField(
                ann.request()
                        .body("{\"userId\":\"" + bobs + "\",\"roles\":null}")
                        .post("/organizations/{id}/members", id)
                        .then(),
                "roles");
        refusedField(
                ann.request()
                        .body("{\"email\":\"bob@example.test\",\"roles\":null}")
                        .post("/organizations/{id}/invitations", id)
                        .then(),
                "roles");
        for (String action : List.of("accept", "reject", "cancel")) {
            refusedField(
                    ann.request()
                            .body("{\"action\":\"" + action + "\",\"token\":null}")
                            .patch("/organizations/invitations/invt_unknown")
                            .then(),
                    "token");
        }
    }

    private static void refusedField(ValidatableResponse response, String field) {
        response.statusCode(400)
                .body("code", equalTo("FRAGNO_VALIDATION_ERROR"))
                .body("issues[0].path", contains(field));
    }
}
