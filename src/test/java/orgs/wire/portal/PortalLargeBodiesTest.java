package orgs.wire.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import orgs.testing.LogLines;
import orgs.testing.Person;
import orgs.wire.Errors;

/** Bodies that are larger than the server takes at all, and do not say so. */
@QuarkusTest
class PortalLargeBodiesTest {
    private final Person root = Person.systemAdministrator("Root");

    /** Eleven MiB, for a body of each kind. */
    @ParameterizedTest
    @CsvSource({
        "/api/organizations, application/json",
        "/api/organizations, application/x-www-form-urlencoded",
        "/api/organizations/orgn_none/events, multipart/form-data; boundary=b"
    })
    void areRefusedAndAreNoFaultOfOurs(String path, String type) throws Exception {
        byte[] body = new byte[11 * 1024 * 1024];
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + root.token())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try (var log = new LogLines(Errors.class.getName());
                var server = new LogLines("io.quarkus.vertx.http.runtime.QuarkusErrorHandler")) {
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertEquals(413, answer.statusCode());
            assertEquals("Request too large", JsonPath.from(answer.body()).getString("error"));
            assertEquals(List.of(), log.lines());
            assertEquals(List.of(), server.lines());
        }
    }
}
