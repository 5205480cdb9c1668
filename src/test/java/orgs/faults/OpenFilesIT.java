package orgs.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.testing.Patience.PATIENCE;

import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Installation;
import orgs.testing.PackagedProgram;
import orgs.testing.Person;

/** A process that may open few files. */
class OpenFilesIT {
    private static final int OPEN_FILES = 288;

    @RegisterExtension
    static final Installation INSTALLATION = new Installation();

    @Test
    void connectionsDoNotUseThemUp() throws Exception {
        var ann = Person.named("Ann");
        try (var program = PackagedProgram.startWithOpenFiles(OPEN_FILES, INSTALLATION.settings())) {
            program.await("/q/health/ready", 200);
            assertTrue(program.lines().stream().anyMatch(line -> line.contains("ulimit -n")), "it says so");
            program.as(ann).get("/me").then().statusCode(200); // a door is known by its first request
            var idle = new ArrayList<Socket>();
            for (int i = 0; i < 2 * OPEN_FILES; i++) {
                idle.add(program.connect());
            }

            for (var connection : idle) {
                connection.close();
            }
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> program.as(ann).get("/me").then().statusCode(200));
            for (int i = 0; i < 2 * OPEN_FILES; i++) {
                idle.add(program.connect());
            }
            program.askToStop();

            assertTrue(List.of(0, 143).contains(program.exitCode()), program.lines()::toString);
            assertEquals(
                    List.of(),
                    program.lines().stream()
                            .filter(line -> line.contains("Too many open files"))
                            .toList());
            for (var connection : idle) {
                connection.close();
            }
        }
    }
}
