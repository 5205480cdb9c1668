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
                Map.of("ORGS_DATABASE_USERNAME", "orgs"),
                "orgs.database.url (ORGS_DATABASE_URL) is required and missing");
    }

    @Test
    void severalMistakesAreToldInOneLine() {
        assertStopsWith(
                Map.of("ORGS_DATABASE_URL", "postgresql://localhost/orgs", "ORGS_RETENTION", "soon"),
                "orgs.database.username (ORGS_DATABASE_USERNAME) is required and missing; "
                        + "orgs.retention (ORGS_RETENTION) is wrong: Invalid duration: soon");
    }

    @Test
    void aDatabaseUrlOfTheWrongFormIsNotRepeated() {
        assertStopsWith(
                Map.of(
                        "ORGS_DATABASE_URL", "postgresql://orgs:secret@localhost/orgs",
                        "ORGS_DATABASE_USERNAME", "orgs"),
                "orgs.database.url (ORGS_DATABASE_URL) is wrong: "
                        + "it must look like postgresql://host:port/database, without user and password");
    }

    @Test
    void aDatabaseThatCannotBeReachedStopsTheStartInOneLine() {
        var ended = PackagedProgram.run(Map.of(
                "ORGS_DATABASE_URL", "postgresql://localhost:1/orgs",
                "ORGS_DATABASE_USERNAME", "orgs"));
        assertEquals(1, ended.lines().size(), () -> String.join("\n", ended.lines()));
        assertTrue(
                ended.lines()
                        .get(0)
                        .startsWith("Orgs cannot start: orgs.database.url (ORGS_DATABASE_URL) leads nowhere: "),
                ended.lines()::toString);
    }

    private static void assertStopsWith(Map<String, String> environment, String reason) {
        var ended = PackagedProgram.run(environment);
        assertEquals(List.of("Orgs cannot start: " + reason), ended.lines());
        assertNotEquals(0, ended.exitCode());
    }
}
