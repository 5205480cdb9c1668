package orgs.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import orgs.testing.Database;
import orgs.wire.dashboard.ContractConditions;

/**
 * Every operation of the API's document for everybody, and with other organizations' ids: {@code strangers.csv} says what
 * they are told.
 */
@QuarkusTest
@TestProfile(ContractConditions.class)
class StrangersTest {
    private static final String AS_UNKNOWN = "as an unknown one";
    private static final int STATUS = 3;

    private static Scene scene;
    private static Tables tables;

    static List<Line> lines() {
        return Line.all();
    }

    @BeforeEach
    void arrange() throws SQLException {
        if (scene == null) {
            scene = Scene.make().withLogos();
            tables = new Tables(Database.connect());
        }
    }

    @AfterAll
    static void closeTables() throws SQLException {
        tables.close();
    }

    @Test
    void everyOperationHasALine() throws IOException {
        assertEquals(Line.header(), Files.readAllLines(Line.FILE).get(0));
        Set<String> known =
                lines().stream().map(line -> line.operation().toString()).collect(Collectors.toSet());
        String missing = Operation.all().stream()
                .filter(operation -> !known.contains(operation.toString()))
                .map(operation -> operation.method() + ',' + operation.path() + ",,?,?,?,?,?,?,?,?,")
                .collect(Collectors.joining("\n"));
        assertEquals(
                "",
                missing,
                "add a line to " + Line.FILE + " for each, with the status that everybody must get:\n" + Line.header()
                        + '\n' + missing + '\n');
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodyIsToldWhatTheTableSays(Line line) throws SQLException {
        var told = new EnumMap<Role, String>(Role.class);
        for (Role role : Role.values()) {
            told.put(role, line.changes(role) ? change(line, role) : tryInVain(line, role));
        }
        assertEquals(line.expected(), told, line::toString);
    }

    private static String change(Line line, Role role) {
        Scene own = line.hasNewPeople() ? Scene.make() : scene.withNewHome();
        return Integer.toString(line.attempt(role, own).send(role.request(own)).statusCode());
    }

    /** What does not succeed changes nothing, and neither does what only reads. */
    private static String tryInVain(Line line, Role role) throws SQLException {
        Map<String, String> before = tables.digests();
        Response answer = line.attempt(role, scene).send(role.request(scene));
        return answer.statusCode() + changes(before);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void whatBelongsToOthersIsAsGoodAsNothing(Line line) throws SQLException {
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> told = new LinkedHashMap<>();
        for (Field id : line.ids(line.attempt(Role.OWNER, scene))) {
            expected.put(id.name(), line.foreign().getOrDefault(id.name(), AS_UNKNOWN));
            told.put(id.name(), line.changesForeign(id) ? changeForeign(line, id) : tryForeignInVain(line, id));
        }
        assertEquals(expected, told, line::toString);
    }

    private static String changeForeign(Line line, Field id) {
        Scene own = line.hasNewPeople() ? Scene.make() : scene.withNewTenants();
        return foreignAnswer(line, id, own).substring(0, STATUS);
    }

    private static String tryForeignInVain(Line line, Field id) throws SQLException {
        Scene asked = line.hasNewPeople() ? Scene.make() : scene;
        Map<String, String> before = tables.digests();
        Attempt own = line.attempt(Role.OWNER, asked);
        String unknown = answer(own.with(id, unknown(own.values().get(id))), asked);
        String foreign = foreignAnswer(line, id, asked);
        String told = foreign.equals(unknown) ? AS_UNKNOWN : foreign.substring(0, STATUS);
        boolean isTold = told.equals(line.foreign().getOrDefault(id.name(), AS_UNKNOWN));
        return (isTold ? told : foreign + ", as unknown " + unknown) + changes(before);
    }

    private static String foreignAnswer(Line line, Field id, Scene asked) {
        return answer(line.attempt(Role.OWNER, asked).with(id, line.foreignValue(id, asked)), asked);
    }

    private static String answer(Attempt attempt, Scene asked) {
        Response answer = attempt.send(Role.OWNER.request(asked));
        return answer.statusCode() + " " + answer.asString();
    }

    @Test
    void whatIsDeletedIsGoneForItsOwner() throws SQLException {
        Scene deleted = Scene.make().withLogos();
        Role.OWNER
                .request(deleted)
                .delete("/organizations/{id}", deleted.home().id())
                .then()
                .statusCode(200);
        List<String> alive = new ArrayList<>();
        Map<String, String> before = tables.digests();
        for (Line line : lines()) {
            Attempt attempt = line.attempt(Role.OWNER, deleted);
            if (line.ids(attempt).stream().anyMatch(Field::isOfAnOrganization)) {
                String told = answer(attempt, deleted);
                if (!told.startsWith("4")) {
                    alive.add(line + " " + told);
                }
            }
        }
        assertEquals(List.of(), alive);
        assertEquals("", changes(before));
    }

    /** Of the same shape, and nobody's. */
    private static String unknown(String id) {
        return id.substring(0, id.length() - 6) + "zzzzzz";
    }

    private static String changes(Map<String, String> before) throws SQLException {
        Set<String> changed = Tables.changed(before, tables.digests());
        return changed.isEmpty() ? "" : " and changed " + changed;
    }
}
