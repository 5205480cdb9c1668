package orgs.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import orgs.testing.Database;
import orgs.testing.RawHttp;
import orgs.wire.dashboard.ContractConditions;

/** However a path is written, it opens nothing. No organization here has a logo, so nothing that is asked is public. */
@QuarkusTest
@TestProfile(ContractConditions.class)
class PathTricksTest {
    private static final List<UnaryOperator<String>> SPELLINGS = List.of(
            path -> path + '/',
            path -> path + "//",
            path -> '/' + path,
            path -> path.replace("/", "//"),
            path -> "/." + path,
            path -> path + "/.",
            path -> "/.." + path,
            path -> "/x/.." + path,
            path -> "/x/%2e%2e" + path,
            path -> "/%2e" + path,
            path -> "/x/..%2f" + path.substring(1),
            path -> "/x%2f.." + path,
            path -> "/x/%252e%252e" + path,
            path -> "/x/..;" + path,
            path -> path.replaceAll("(/[^/]+)", "$1;x=y"),
            path -> path + ';',
            path -> path + ";/logo",
            path -> "/;" + path,
            path -> withLastSlash(path, "%2f"),
            path -> withLastSlash(path, "%5c"),
            path -> withLastSlash(path, "\\"),
            path -> path + "%2flogo",
            path -> path.toUpperCase(Locale.ROOT),
            path -> path.replaceFirst("organizations", "Organizations"),
            path -> path.replaceFirst("o", "%6f"),
            path -> path.replaceFirst("e", "%65"),
            path -> path + "%00",
            path -> path + "%20",
            path -> path + "%0d%0a",
            path -> path + ".json",
            path -> path + '#',
            path -> "/api/auth" + path,
            path -> "/api/auth/api/auth" + path,
            path -> "/api/auth/.." + path,
            path -> "/api/auth/../.." + path,
            path -> "/q/.." + path,
            path -> "/q/health/../.." + path,
            path -> "/.well-known/.." + path,
            path -> "/api/organizations/x/logo/../../../.." + path,
            path -> "/api/organizations/invite/x/../../../.." + path,
            path -> "/api/organizations/invite/x/..%2f..%2f..%2f.." + path,
            path -> "/api/user/../.." + path,
            path -> "/api/user/%2e%2e/%2e%2e" + path,
            path -> "http://localhost" + path,
            path -> "http://localhost/api/user/../.." + path);

    /** What a path may begin with to look like one of the SPA API. */
    private static final List<String> DISGUISES = List.of(
            "",
            "/organizations/..",
            "/organizations/%2e%2e",
            "/me/..",
            "/api/auth/organizations/../../..",
            "/organizations;");

    private static Scene scene;
    private static Tables tables;

    private static String withLastSlash(String path, String other) {
        int last = path.lastIndexOf('/');
        return last == 0 ? other + path.substring(1) : path.substring(0, last) + other + path.substring(last + 1);
    }

    /** Every operation that needs a credential. Signing in needs none: of an unknown provider a page is told, or no page. */
    static Stream<Line> closed() {
        return Line.all().stream()
                .filter(line -> line.isRefused(Role.ANONYMOUS))
                .filter(line -> !line.operation().path().equals("/ui/session/{provider}"));
    }

    static Stream<Line> ofOtherApis() {
        return Line.all().stream()
                .filter(line -> line.operation().path().matches("/(api|token|\\.well-known).*"))
                .filter(line -> line.with().isEmpty());
    }

    static Stream<Line> closedOfOtherApis() {
        return ofOtherApis().filter(line -> line.isRefused(Role.ANONYMOUS));
    }

    static Stream<Line> reads() {
        return closed().filter(Line::isRead).filter(line -> !line.isRefused(Role.OWNER));
    }

    @BeforeEach
    void arrange() throws SQLException {
        if (scene == null) {
            scene = Scene.make();
            tables = new Tables(Database.connect());
        }
    }

    @AfterAll
    static void closeTables() throws SQLException {
        tables.close();
    }

    @ParameterizedTest
    @MethodSource("closed")
    void noSpellingOpensWhatIsClosed(Line line) throws SQLException {
        Map<String, String> before = tables.digests();
        List<String> opened = new ArrayList<>();
        for (Role role : List.of(Role.ANONYMOUS, Role.STRANGER, Role.APPLICATION_SERVER)) {
            if (line.isRefused(role)) {
                Attempt attempt = line.attempt(role, scene);
                SPELLINGS.stream()
                        .map(spelling -> spelling.apply(attempt.path()))
                        .map(path ->
                                told(attempt, path + attempt.query(), role.headers(scene)) + ' ' + role + ' ' + path)
                        .filter(told -> !told.startsWith("4"))
                        .forEach(opened::add);
            }
        }
        assertEquals(List.of(), opened);
        assertEquals(before, tables.digests());
    }

    /** Only there is a token read from the query: in the SPA API. */
    @ParameterizedTest
    @MethodSource("closedOfOtherApis")
    void noSpellingMakesATokenInTheQueryCount(Line line) throws SQLException {
        Map<String, String> before = tables.digests();
        Attempt attempt = line.attempt(Role.SYSTEM_ADMINISTRATOR, scene);
        String query =
                attempt.query() + "&sessionId=" + URLEncoder.encode(scene.root().token(), StandardCharsets.UTF_8);
        for (String disguise : DISGUISES) {
            String told = told(attempt, disguise + attempt.path() + query, Map.of());
            assertTrue(told.startsWith("4"), disguise + ' ' + told);
        }
        assertEquals(before, tables.digests());
    }

    @ParameterizedTest
    @MethodSource("ofOtherApis")
    void onlyTheSpaApiAnswersBelowItsPrefix(Line line) throws SQLException {
        Map<String, String> before = tables.digests();
        Attempt attempt = line.attempt(Role.SYSTEM_ADMINISTRATOR, scene);
        var headers = Role.SYSTEM_ADMINISTRATOR.headers(scene);
        assertEquals("404", told(attempt, "/api/auth" + attempt.path() + attempt.query(), headers));
        assertEquals("404", told(attempt, "/api/auth/." + attempt.path() + attempt.query(), headers));
        assertEquals(before, tables.digests());
    }

    @ParameterizedTest
    @MethodSource("reads")
    void noHeaderMakesAReadAChange(Line line) throws SQLException {
        Map<String, String> before = tables.digests();
        Attempt attempt = line.attempt(Role.OWNER, scene);
        for (String method : List.of("DELETE", "PATCH", "PUT", "POST")) {
            var headers = new HashMap<>(Role.OWNER.headers(scene));
            for (String name : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
                headers.put(name, method);
            }
            String query = attempt.query() + "&_method=" + method;
            assertEquals("200", told(attempt, attempt.path() + query, headers), method);
        }
        assertEquals(before, tables.digests());
    }

    @ParameterizedTest
    @MethodSource("reads")
    void noOtherMethodReadsForStrangers(Line line) {
        for (Role role : List.of(Role.ANONYMOUS, Role.STRANGER)) {
            if (line.isRefused(role)) {
                Attempt attempt = line.attempt(role, scene);
                for (String method : List.of("HEAD", "TRACE", "get", "GETX", "CONNECT")) {
                    var told = told(method, attempt.path() + attempt.query(), role.headers(scene), "");
                    assertTrue(told.startsWith("4"), role + " " + method + ' ' + told);
                }
            }
        }
    }

    private static String told(Attempt attempt, String target, Map<String, String> headers) {
        return told(attempt.operation().method(), target, headers, attempt.json());
    }

    /** The status of the answer to a request that is sent to the letter. */
    private static String told(String method, String target, Map<String, String> headers, String body) {
        var request =
                new StringBuilder(method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        if (!body.isEmpty()) {
            request.append("Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n");
        }
        try (var connection = RawHttp.connect()) {
            connection.send(request + "\r\n" + body);
            return Integer.toString(connection.status());
        } catch (IOException e) {
            return "no answer (" + e + ')';
        }
    }
}
