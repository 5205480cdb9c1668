package orgs.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.RawHttp;
import orgs.testing.Together;
import orgs.wire.dashboard.ContractConditions;

/** Many at once, on connections that all of them use in turn: every answer belongs to who asked. */
@QuarkusTest
@TestProfile(ContractConditions.class)
class IsolationTest {
    private static final int THREADS_OF_EACH = 2;
    private static final int ROUNDS = 20;
    private static final int PIPELINED = 60;
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Resident, String> tags = new ConcurrentHashMap<>();
    private List<Resident> residents;

    @BeforeEach
    void arrange() {
        residents = Stream.generate(Resident::make).limit(4).toList();
    }

    @Test
    void everyAnswerBelongsToWhoAsked() {
        Together.run(residents.size() * THREADS_OF_EACH, thread -> {
            for (int round = 0; round < ROUNDS; round++) {
                Resident other = residents.get((thread + 1 + round % (residents.size() - 1)) % residents.size());
                live(residents.get(thread % residents.size()), other);
            }
            return thread;
        });
    }

    private void live(Resident own, Resident other) {
        String organization = "/organizations/" + own.organizationId();
        String portal = "/api/organizations/" + own.organizationId();
        String account = "accountid=" + own.somebody().accountId();

        readMe(own, other);
        write(own, "PATCH", organization, "{\"name\": \"%s\"}");
        read(own, "/organizations");
        read(own, organization + "/members");
        write(own, "POST", portal + "/events", "{\"name\": \"%1$s\", \"slug\": \"%1$s\"}");
        read(own, portal + "/events");
        read(own, "/api/organizations/me");
        write(
                own,
                "PATCH",
                "/api/user/update-profile?profileid=" + own.somebody().profileId(),
                "{\"display-name\": \"%s\", \"display-email\": \"shown@example.test\"}");
        read(own, "/api/user/profiles?" + account);
        read(own, "/api/user/organizations/organizations?" + account);
        requireTokenOf(own, exchange(own));
        requireTokenOf(own, activate(own));
        refuse(own, "/organizations/" + other.organizationId());
        refuse(own, "/api/organizations/" + other.organizationId());
        refuse(
                own,
                "/api/user/organizations/organizations?accountid="
                        + other.somebody().accountId());
    }

    /** Another's tag stands for another's content, so it never saves the answer. */
    private void readMe(Resident own, Resident other) {
        var answer = send(own, get("/me").header("If-None-Match", tags.getOrDefault(other, "\"none\"")));
        assertEquals(200, answer.statusCode());
        requireOwn(own, answer.body());
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertNotEquals(tags.get(other), tag);
        tags.put(own, tag);
        var again = send(own, get("/me").header("If-None-Match", tag));
        if (again.statusCode() != 304) {
            requireOwn(own, again.body());
        }
    }

    private void read(Resident own, String path) {
        var answer = send(own, get(path));
        assertEquals(200, answer.statusCode(), path);
        requireOwn(own, answer.body());
    }

    /** What comes back is what was written with this request and no other. */
    private void write(Resident own, String method, String path, String body) {
        String written = own.mark() + '-' + Somebody.unique();
        var answer = send(own, to(path).method(method, BodyPublishers.ofString(body.formatted(written))), JSON);
        assertTrue(answer.statusCode() < 300, answer::body);
        assertTrue(answer.body().contains(written), answer::body);
        requireOwn(own, answer.body());
    }

    private String exchange(Resident own) {
        String form = "grant_type=urn:ietf:params:oauth:grant-type:token-exchange"
                + "&subject_token_type=urn:ietf:params:oauth:token-type:jwt&subject_token="
                + own.somebody().token()
                + "&organization=" + own.organizationId();
        return send(own, to("/token").POST(BodyPublishers.ofString(form)), FORM).body();
    }

    private String activate(Resident own) {
        String body = "{\"organizationId\": \"" + own.organizationId() + "\"}";
        return send(own, to("/organizations/active").POST(BodyPublishers.ofString(body)), JSON)
                .body();
    }

    private void requireTokenOf(Resident own, String answer) {
        String claims = answer.replaceFirst("(?s).*token\":\"[^\".]+\\.([^\".]+)\\..*", "$1");
        requireOwn(own, new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8));
    }

    private void refuse(Resident own, String path) {
        var answer = send(own, get(path));
        assertEquals(403, answer.statusCode(), path);
        assertFalse(residents.stream().anyMatch(anybody -> anybody.isIn(answer.body())), answer::body);
    }

    private void requireOwn(Resident own, String text) {
        assertTrue(own.isIn(text), text);
        assertFalse(residents.stream().anyMatch(other -> !other.equals(own) && other.isIn(text)), text);
    }

    private static HttpRequest.Builder get(String path) {
        return to(path).GET();
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
    }

    private HttpResponse<String> send(Resident own, HttpRequest.Builder request, String contentType) {
        return send(own, request.header("Content-Type", contentType));
    }

    private HttpResponse<String> send(Resident own, HttpRequest.Builder request) {
        String id = "request-" + Somebody.unique();
        var built = request.header("Authorization", "Bearer " + own.somebody().token())
                .header("X-Request-Id", id)
                .build();
        try {
            var answer = client.send(built, BodyHandlers.ofString());
            assertEquals(id, answer.headers().firstValue("X-Request-Id").orElse("none"));
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void answersOnOneConnectionComeInTheOrderOfItsRequests() throws IOException {
        try (var connection = RawHttp.connect()) {
            var requests = new StringBuilder();
            for (int i = 0; i < PIPELINED; i++) {
                requests.append("GET /me HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: turn-" + i
                        + "\r\nAuthorization: Bearer " + ofTurn(i).somebody().token()
                        + (i == PIPELINED - 1 ? "\r\nConnection: close" : "") + "\r\n\r\n");
            }
            connection.send(requests.toString());
            String[] answers = String.join("\n", connection.rest()).split("HTTP/1\\.1 ");
            assertEquals(PIPELINED, answers.length - 1);
            for (int i = 0; i < PIPELINED; i++) {
                assertTrue(answers[i + 1].startsWith("200 "), answers[i + 1]);
                assertTrue(answers[i + 1].contains("turn-" + i + '\n'), answers[i + 1]);
                requireOwn(ofTurn(i), answers[i + 1]);
            }
        }
    }

    private Resident ofTurn(int i) {
        return residents.get(i % residents.size());
    }
}
