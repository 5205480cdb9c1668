package orgs.operations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;
import orgs.testing.Ports;
import orgs.testing.RawHttp;

@QuarkusTest
class HttpTest {
    private final Person ann = Person.named("Ann");

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/nowhere", "/.well-known/jwks.json", "/q/openapi"})
    void everyAnswerTellsBrowsersToKeepTheirHandsOff(String path) {
        given().get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Strict-Transport-Security", nullValue())
                .header("Server", nullValue());
    }

    @Test
    void whatOneMemberMaySeeIsKeptInNoCache() {
        ann.request().get("/organizations").then().statusCode(200).header("Cache-Control", "no-store");
        ann.request().get("/me").then().statusCode(200).header("Cache-Control", "private, no-cache");
    }

    @Test
    void aRequestKeepsItsId() {
        given().header("X-Request-Id", "trace-42.a_b").get("/me").then().header("X-Request-Id", "trace-42.a_b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "<script>", "äöü"})
    void aRequestWithoutASaneIdGetsOne(String id) {
        given().header("X-Request-Id", id).get("/me").then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void aPageOfAnotherOriginIsNotLetIn() {
        given().header("Origin", "https://evil.test")
                .get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void aForwardedSchemeIsNotBelievedFromAnybody() {
        given().header("X-Forwarded-Proto", "https")
                .get("/.well-known/jwks.json")
                .then()
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
        ann.request()
                .body("{\"name\": \"" + "x".repeat(1_100_000) + "\"}")
                .post("/organizations")
                .then()
                .statusCode(413)
                .body("code", equalTo("REQUEST_TOO_LARGE"));
    }

    @Test
    void whoAsksIsToldBeforeTheSizeOfTheBodyUnlessTheServerCannotTakeIt() throws IOException {
        assertEquals(401, statusOfAnonymous(1_100_000));
        assertEquals(413, statusOfAnonymous(11_000_000));
    }

    private static int statusOfAnonymous(int announced) throws IOException {
        try (var connection = RawHttp.connect()) {
            connection.send(
                    "POST /organizations HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + announced + "\r\n\r\n");
            return connection.status();
        }
    }

    @Test
    void anAddressBeyondTheLimitIsRefused() {
        ann.request().get("/me?x=" + "x".repeat(9_000)).then().statusCode(414);
    }

    @Test
    void headersBeyondTheLimitAreRefused() {
        ann.request().header("X-Big", "x".repeat(30_000)).get("/me").then().statusCode(431);
    }

    @ParameterizedTest
    @CsvSource({
        "/me?%, '{\"message\":\"Invalid input\",\"code\":\"invalid_input\"}'",
        "/organizations?x=%zz, '{\"message\":\"Invalid input\",\"code\":\"invalid_input\"}'",
        "/organizations/%, '{\"message\":\"Invalid input\",\"code\":\"invalid_input\"}'",
        "/nowhere?a|b, '{\"message\":\"Invalid input\",\"code\":\"invalid_input\"}'",
        "/api/organizations?search=%, '{\"error\":\"Invalid request\"}'",
        "/api/organizations/%4/logo, '{\"error\":\"Invalid request\"}'",
        "/api/user/organizations/organizations?offset=%, '{\"object\":\"error\",\"message\":\"invalid-url-parameter\"}'"
    })
    void anAddressThatIsNoneIsToldSoInTheWordsOfItsApi(String target, String body) throws IOException {
        for (String method : new String[] {"GET", "POST", "BREW"}) {
            try (var connection = RawHttp.connect()) {
                connection.send(method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
                assertEquals(400, connection.status());
                List<String> answer = connection.rest();
                assertEquals(body, answer.get(answer.size() - 1));
                String head = String.join("\n", answer).toLowerCase(Locale.ROOT);
                assertTrue(head.contains("content-type: application/json"), head);
            }
        }
    }

    /** A proxy in front may take such characters for a part of the request before. */
    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0001\u007F", "\t "})
    void nothingButEmptyLinesIsSkippedBeforeARequest(String prefix) throws IOException {
        try (var connection = RawHttp.connect()) {
            connection.send(prefix + "GET /.well-known/jwks.json HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertEquals(400, connection.status());
        }
    }

    @Test
    void clearTextIsNoHttp2() throws IOException, InterruptedException {
        var answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .build()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + RestAssured.port + "/.well-known/jwks.json"))
                                .build(),
                        BodyHandlers.discarding());
        assertEquals(200, answer.statusCode());
        assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
    }

    @Test
    void theProbesAreUpOnTheirOwnPort() {
        for (String probe : new String[] {"live", "ready", "started"}) {
            Ports.management().get("/q/health/" + probe).then().statusCode(200).body("status", equalTo("UP"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/metrics", "/q"})
    void whatOperatorsSeeIsNotOnThePortOfTheApi(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void theMetricsOfRequestsHoldNoIds() {
        for (int i = 0; i < 5; i++) {
            ann.request().get("/organizations/orgn_random" + i).then().statusCode(404);
            ann.request().get("/nowhere/random" + i).then().statusCode(greaterThanOrEqualTo(400));
        }

        Ports.management()
                .accept(ContentType.TEXT)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(allOf(containsString("http_server_requests_seconds_count"), not(containsString("random"))));
    }

    /** A path may hold the code of an invitation, and a client may make up any number of paths and methods. */
    @Test
    void theMetricsOfWhatFoundNoRouteHaveOneName() {
        String secret = "c0de" + UUID.randomUUID();
        String method = "BREW" + secret.substring(4, 8).toUpperCase(Locale.ROOT);
        String link = "/api/organizations/invite/" + secret;
        given().post(link).then().statusCode(401);
        given().get(link + "/x").then().statusCode(401);
        given().get(link).then().statusCode(404);
        ann.request().post(link + "/use").then().statusCode(400);
        assertEquals(400, RawHttp.status("GET", link + "?%", ann.token()));
        assertEquals(404, RawHttp.status(method, "/organizations/" + secret, ann.token()));
        assertEquals(413, RawHttp.status("POST", link, ann.token() + "\r\nContent-Length: 99999999"));
        ann.request().get("/me").then().statusCode(200);

        Ports.management()
                .accept(ContentType.TEXT)
                .get("/q/metrics")
                .then()
                .body(not(containsString(secret)))
                .body(not(containsString(method)))
                .body(containsString("method=\"UNKNOWN\",outcome=\"CLIENT_ERROR\",status=\"404\",uri=\"UNKNOWN\""))
                .body(containsString("uri=\"/me\""))
                .body(containsString("uri=\"/api/organizations/invite/{code}\""));
    }

    @Test
    void theMetricsOfTheDomainAreThere() {
        Ports.management()
                .accept(ContentType.TEXT)
                .get("/q/metrics")
                .then()
                .body(allOf(
                        containsString("orgs_organizations{state=\"living\""),
                        containsString("orgs_organizations{state=\"deleted\""),
                        containsString("orgs_invitations{state=\"pending\""),
                        containsString("orgs_mails_waiting")));
    }
}
