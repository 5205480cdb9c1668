package orgs.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orgs.testing.PackagedProgram;

class PackagedStartIT {
    @Test
    void aMissingSettingStopsTheStartInOneLine() {
        assertStopsWith(
                Map.of("orgs.database.username", "orgs"),
                "orgs.database.url (ORGS_DATABASE_URL) is required and missing");
    }

    @Test
    void severalMistakesAreToldInOneLine() {
        assertStopsWith(
                Map.of("orgs.database.url", "postgresql://localhost/orgs", "orgs.retention", "soon"),
                "orgs.database.username (ORGS_DATABASE_USERNAME) is required and missing; "
                        + "orgs.retention (ORGS_RETENTION) is wrong: Invalid duration: soon");
    }

    @Test
    void aDatabaseUrlOfTheWrongFormIsNotRepeated() {
        assertStopsWith(
                Map.of(
                        "orgs.database.url",
                        "postgresql://orgs:secret@localhost/orgs",
                        "orgs.database.username",
                        "orgs"),
                "orgs.database.url (ORGS_DATABASE_URL) is wrong: "
                        + "it must look like postgresql://host:port/database, without user and password");
    }

    @Test
    void aDatabaseThatCannotBeReachedStopsTheStartInOneLine() {
        var lines = linesOfAStopWith(
                Map.of("orgs.database.url", "postgresql://localhost:1/orgs", "orgs.database.username", "orgs"));
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(
                lines.get(0).startsWith("Orgs cannot start: orgs.database.url (ORGS_DATABASE_URL) leads nowhere: "),
                lines::toString);
    }

    private static void assertStopsWith(Map<String, String> settings, String reason) {
        assertEquals(List.of("Orgs cannot start: " + reason), linesOfAStopWith(settings));
    }

    private static List<String> linesOfAStopWith(Map<String, String> settings) {
        try (var program = PackagedProgram.start(settings)) {
            assertNotEquals(0, program.exitCode());
            return program.lines();
        }
    }
}
