package orgs.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import orgs.testing.Installation;
import orgs.testing.PackagedProgram;

/** Whatever is wrong with a setting, the start ends with one line that names it. */
class PackagedStartIT {
    @RegisterExtension
    static final Installation INSTALLATION = new Installation();

    private static final Map<String, String> NOWHERE =
            Map.of("orgs.database.url", "postgresql://localhost:1/orgs", "orgs.database.username", "orgs");

    @Test
    void aMissingSettingIsNamed() {
        String line = lineOfAStopWith(Map.of("orgs.database.username", "orgs"));
        assertNames("orgs.database.url", line);
        assertTrue(line.contains("is required"), line);
    }

    @Test
    void severalMistakesAreToldInOneLine() {
        String line =
                lineOfAStopWith(Map.of("orgs.database.url", "postgresql://localhost/orgs", "orgs.retention", "soon"));
        assertNames("orgs.database.username", line);
        assertNames("orgs.retention", line);
    }

    @Test
    void anUnknownSettingIsNamed() {
        assertNames("orgs.retentoin", lineOfAStopWith(with("orgs.retentoin", "P1D")));
    }

    @Test
    void aDatabaseUrlOfTheWrongFormIsNotRepeated() {
        String line = lineOfAStopWith(with("orgs.database.url", "postgresql://orgs:secret@localhost/orgs"));
        assertFalse(line.contains("secret"), line);
        assertEquals(
                "orgs.database.url must look like postgresql://host:port/database, without user and password", line);
    }

    @ParameterizedTest
    @CsvSource({
        "orgs.mail.from, nobody, must look like orgs@example.com or Orgs <orgs@example.com>",
        "orgs.mail.accept-url, https://app.example.com, must contain {id}",
        "orgs.public-url, orgs.example.com, must look like https://orgs.example.org",
        "orgs.public-url, https://orgs.example.com/, must look like https://orgs.example.org",
        "orgs.mail.retry-after, PT0S, must be longer than nothing",
        "orgs.retention, P-1D, must not be negative",
        "orgs.token.lifetime, PT0.5S, must be longer than or equal to 1 second",
        "orgs.limits.members-per-organization, 0, must be greater than 0",
        "orgs.portal-api.uploads-per-quarter-hour, 0, must be greater than 0",
        "orgs.dashboard-api.page-size, 101, must be less than or equal to 100",
        "orgs.application-server.token, one-character-less-than-needed!, must have at least 32 characters",
        "orgs.application-server.previous-token, x, must have at least 32 characters"
    })
    void aValueThatMakesNoSenseIsNamed(String setting, String value, String reason) {
        assertEquals(setting + ' ' + reason, lineOfAStopWith(with(setting, value)));
    }

    @ParameterizedTest
    @CsvSource({
        "orgs.cors.origins, *",
        "orgs.cors.origins, /.*/",
        "orgs.cors.origins, 'https://app.example.com,*'",
        "orgs.cors.origins, https://*.example.com",
        "orgs.cors.origins, https://app.example.com/",
        "orgs.cors.origins, null",
        "orgs.cookie.allowed-origins, *",
        "orgs.cookie.allowed-origins, app.example.com"
    })
    void onlyWholeOriginsAreLetIn(String setting, String value) {
        String line = lineOfAStopWith(with(setting, value));
        assertStartsWith(setting + '[', line);
        assertTrue(
                line.endsWith(
                        "] must name origins to the letter, such as https://app.example.com, without * or a path"),
                line);
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamed() {
        assertStartsWith("orgs.database.url (ORGS_DATABASE_URL) leads nowhere: ", lineOfAStopWith(NOWHERE));
    }

    @Test
    void aDatabaseThatSaysNothingIsNamed() throws IOException {
        try (var silent = new ServerSocket(0)) {
            var settings = new HashMap<>(NOWHERE);
            settings.put("orgs.database.url", "postgresql://localhost:" + silent.getLocalPort() + "/orgs");
            assertStartsWith("orgs.database.url (ORGS_DATABASE_URL) leads nowhere: ", lineOfAStopWith(settings));
        }
    }

    @Test
    void aUserOrADatabaseThatDoesNotExistIsNamed() {
        var settings = INSTALLATION.settings();
        settings.put("orgs.database.username", "nobody");
        assertStartsWith(
                "orgs.database.password (ORGS_DATABASE_PASSWORD) or the user name is not accepted: ",
                lineOfAStopWith(settings));
        settings.put("orgs.database.username", "postgres");
        settings.compute("orgs.database.url", (key, url) -> url + "-that-does-not-exist");
        assertStartsWith("orgs.database.url (ORGS_DATABASE_URL) names a missing database: ", lineOfAStopWith(settings));
    }

    @Test
    void aPortThatAnotherProcessHasIsNamed() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var settings = INSTALLATION.settings();
            settings.put("quarkus.management.port", String.valueOf(taken.getLocalPort()));
            try (var program = PackagedProgram.start(settings)) {
                assertNotEquals(0, program.exitCode());
                assertTrue(
                        program.lines()
                                .contains("Orgs cannot start: quarkus.management.port (QUARKUS_MANAGEMENT_PORT)"
                                        + " is one that another process has"),
                        program.lines()::toString);
            }
        }
    }

    private static Map<String, String> with(String setting, String value) {
        var settings = new HashMap<>(NOWHERE);
        settings.put(setting, value);
        return settings;
    }

    private static void assertNames(String setting, String line) {
        assertTrue(Stream.of(line.split("[\\s,;]+")).anyMatch(setting::equals), line);
    }

    private static void assertStartsWith(String start, String line) {
        assertTrue(line.startsWith(start), line);
    }

    /** The only line, behind the words that each such line begins with. */
    private static String lineOfAStopWith(Map<String, String> settings) {
        try (var program = PackagedProgram.start(settings)) {
            assertNotEquals(0, program.exitCode());
            var lines = program.lines();
            assertEquals(1, lines.size(), lines::toString);
            assertStartsWith("Orgs cannot start: ", lines.get(0));
            return lines.get(0).substring("Orgs cannot start: ".length());
        }
    }
}
