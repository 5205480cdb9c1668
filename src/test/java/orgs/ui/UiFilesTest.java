package orgs.ui;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the one page and its files are served, and how little the first view needs. */
@QuarkusTest
class UiFilesTest {
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
    private static final Pattern FILE = Pattern.compile("/ui/static/[^\"]+");
    /** What a script needs before it runs; what it asks for later begins with {@code import(}. */
    private static final Pattern NEEDED = Pattern.compile("(?:from|import)\\s*\"\\./([^\"]+)\"");

    private static final int FIRST_VIEW = 50_000;
    private static final int SWITCHER = 15_000;

    @Test
    void everyAddressOfAPageIsTheOnePage() {
        for (String address :
                List.of("/ui", "/ui/", "/ui/o/acme/members", "/ui/no/such/page", "/ui/invitations/a%2Fb")) {
            String tag = given().urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .header("Cache-Control", "no-cache")
                    .header("Content-Security-Policy", policy())
                    .header("ETag", startsWith("\""))
                    .extract()
                    .header("ETag");
            given().urlEncodingEnabled(false)
                    .header("If-None-Match", tag)
                    .get(address)
                    .then()
                    .statusCode(304)
                    .body(blankOrNullString());
        }
        given().post("/ui").then().statusCode(404);
    }

    @Test
    void filesThatAreNotThereAreNotFound() {
        for (String address : List.of(
                "/ui/static/app-AAAAAAAA.js",
                "/ui/static/nothing",
                "/ui/static/",
                "/ui/static/..%2f..%2fapplication.properties")) {
            given().urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("ROUTE_NOT_FOUND"));
        }
    }

    @Test
    void browsersAreSentFromTheRootToThePage() {
        given().redirects()
                .follow(false)
                .accept("text/html")
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", "/ui");
        given().accept("application/json").get("/").then().statusCode(404).body("code", equalTo("ROUTE_NOT_FOUND"));
    }

    @Test
    void theFirstViewIsSmallAndKept() throws Exception {
        String page = given().get("/ui").asString();
        var files = new TreeSet<String>();
        FILE.matcher(page).results().forEach(found -> addWithWhatItNeeds(found.group(), files));
        assertTrue(files.size() >= 2, page);
        int size = 0;
        for (String file : files) {
            var answer = compressed(file);
            assertThat(file, answer.statusCode(), equalTo(200));
            assertThat(
                    answer.headers().firstValue("Cache-Control").orElse(""),
                    equalTo("public, max-age=31536000, immutable"));
            assertThat(answer.headers().firstValue("Content-Encoding").orElse(""), equalTo("gzip"));
            size += answer.body().length;
            given().get(file).then().body(not(containsString("sourceMappingURL")));
        }
        assertThat("bytes of the first view", size, lessThanOrEqualTo(FIRST_VIEW));
    }

    @Test
    void theSwitcherForOtherSitesHasAnAddressThatStaysAndIsSmall() throws Exception {
        String address = "/ui/elements/v1/orgs-switcher.js";
        String module = given().get(address)
                .then()
                .statusCode(200)
                .contentType("text/javascript")
                .header("Cache-Control", "public, max-age=300")
                .extract()
                .asString();
        var files = new TreeSet<String>();
        FILE.matcher(module.replace("'", "\"")).results().forEach(found -> addWithWhatItNeeds(found.group(), files));
        assertFalse(files.isEmpty(), module);
        int size = compressed(address).body().length;
        for (String file : files) {
            size += compressed(file).body().length;
        }
        assertThat("bytes of the switcher", size, lessThanOrEqualTo(SWITCHER));
        given().get("/ui/elements/v2/orgs-switcher.js").then().statusCode(404);
    }

    @Test
    void formsLearnHowTheInstallationIsSet() {
        given().get("/ui/config")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .body("title", equalTo("Orgs"))
                .body("version", notNullValue())
                .body("roles.offered", equalTo(List.of("owner", "admin", "member")))
                .body("profiles.shown", equalTo(List.of("display-name", "display-email")))
                .body("lengths.pin.min", equalTo(4))
                .body("organizations.retention", equalTo("PT720H"));
    }

    /** Development also shows mails. */
    String policy() {
        return POLICY + "; frame-src 'self'";
    }

    private static void addWithWhatItNeeds(String file, Set<String> files) {
        if (files.add(file) && file.endsWith(".js")) {
            NEEDED.matcher(given().get(file).asString())
                    .results()
                    .forEach(found -> addWithWhatItNeeds("/ui/static/" + found.group(1), files));
        }
    }

    private static HttpResponse<byte[]> compressed(String file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + file))
                .header("Accept-Encoding", "gzip, br")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }
}
