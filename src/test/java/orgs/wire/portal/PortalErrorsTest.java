package orgs.wire.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.portal.PortalStory.create;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.refused;
import static orgs.wire.portal.PortalStory.slug;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import orgs.refusal.Refusal;
import orgs.testing.Person;
import orgs.testing.RawHttp;
import orgs.wire.Failure;

/** What no route but the whole API says (docs/contracts/portal.md §1). */
@QuarkusTest
class PortalErrorsTest {
    private final Person root = Person.systemAdministrator("Root");

    @Test
    void anonymousLearnsNothingNotEvenWhichRoutesThereAre() {
        for (String path :
                List.of("", "/me", "/orgn_none", "/orgn_none/nothing/at/all", "/slug", "/invite", "/slug/x/logo/y")) {
            refused(given().get("/api/organizations" + path).then(), 401, "Authentication required");
            refused(
                    given().header("Authorization", "Bearer nonsense")
                            .get("/api/organizations" + path)
                            .then(),
                    401,
                    "Authentication required");
        }
        refused(given().delete("/api/organizations/invite/x").then(), 401, "Authentication required");
        refused(given().put("/api/organizations/x/logo").then(), 401, "Authentication required");
        given().get("/api/organizations").then().header("WWW-Authenticate", not(blankOrNullString()));
    }

    @Test
    void whoIsKnownLearnsThatThereIsNoSuchRoute() {
        refused(root.request().get("/api/organizations/x/nothing").then(), 404, "Route not found");
        refused(root.request().get("/api/audit/organizations").then(), 404, "Route not found");
        refused(root.request().patch("/api/organizations").then(), 404, "Route not found");
        refused(root.request().delete("/api/organizations/invite/x/use").then(), 404, "Route not found");
    }

    @Test
    void brokenBodiesAreTheClientsFault() {
        for (String body : List.of("{", "{\"name\":", "nonsense", "\"", "[1,")) {
            refused(root.request().body(body).post("/api/organizations").then(), 400, "Invalid JSON");
        }
        for (String body : List.of("[]", "null", "\"text\"", "7", "{}")) {
            root.request()
                    .body(body)
                    .post("/api/organizations")
                    .then()
                    .statusCode(400)
                    .body("details.size()", equalTo(3));
        }
        refused(
                root.request()
                        .contentType("application/x-www-form-urlencoded")
                        .body("name=%zz")
                        .post("/api/organizations")
                        .then(),
                400,
                "Invalid form");
        refused(create(root, Map.of("name", "a\u0000b", "slug", slug("nul"))), 400, "Invalid characters in name");
        refused(
                root.request()
                        .body("{\"name\":\"\\ud800x\",\"slug\":\"ab\"}")
                        .post("/api/organizations")
                        .then(),
                400,
                "Invalid characters in name");
    }

    @Test
    void largeBodiesAreNotRead() {
        String large = "{\"name\":\"" + "x".repeat(101 * 1024) + "\"}";
        refused(root.request().body(large).post("/api/organizations").then(), 413, "Request too large");
        refused(
                root.request()
                        .body("{\"name\":\"" + "x".repeat(1_100_000) + "\"}")
                        .post("/api/organizations")
                        .then(),
                413,
                "Request too large");
        String announced = root.token() + "\r\nContent-Length: 99999999";
        assertEquals(413, RawHttp.status("POST", "/api/organizations/x/logo", announced));
    }

    @Test
    void unreadablePathsAreRefused() {
        assertEquals(400, RawHttp.status("GET", "/api/organizations/%00", root.token()));
        assertEquals(400, RawHttp.status("GET", "/api/organizations/invite/%00", root.token()));
        assertEquals(400, RawHttp.status("GET", "/api/organizations?search=%00", root.token()));
        root.request()
                .get("/api/organizations?search={s}", "it's; select --' type %")
                .then()
                .statusCode(200);
    }

    @Test
    void answersAreNotKeptAndNotGuessedAt() {
        given().get("/api/organizations")
                .then()
                .header("Cache-Control", equalTo("no-store, no-cache, must-revalidate, proxy-revalidate"))
                .header("Pragma", equalTo("no-cache"))
                .header("Expires", equalTo("0"))
                .header("Surrogate-Control", equalTo("no-store"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("Cross-Origin-Resource-Policy", equalTo("cross-origin"));
        organization(root);
        given().get("/api/organizations/invite/x")
                .then()
                .header("Cache-Control", equalTo("no-store, no-cache, must-revalidate, proxy-revalidate"));
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasAWord(Refusal refusal) {
        var answer = PortalErrors.refused(refusal);
        assertEquals(true, answer.getStatus() >= 400 && answer.getStatus() <= 503 && answer.getStatus() != 500);
        assertEquals(false, ((PortalErrorJson) answer.getEntity()).error().isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyFailureHasAWord(Failure failure) {
        assertEquals(
                false,
                ((PortalErrorJson) PortalErrors.failed(failure).getEntity())
                        .error()
                        .isBlank());
    }
}
