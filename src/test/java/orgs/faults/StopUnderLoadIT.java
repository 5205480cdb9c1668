package orgs.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Installation;

/** A program that is told to stop while many write on connections that they keep. */
class StopUnderLoadIT {
    private static final int WRITERS = 30;

    @RegisterExtension
    static final Installation INSTALLATION = new Installation();

    @Test
    void whatWasTakenIsAnsweredAndThenNobodyIsLetIn() throws Exception {
        var settings = new HashMap<>(Writers.UNLIMITED);
        settings.put("orgs.shutdown.delay", "PT4S");
        var program = INSTALLATION.start(settings);
        var writers = Writers.at(program, WRITERS);
        writers.awaitWritten(3 * WRITERS);

        program.askToStop();
        program.await("/q/health/ready", 503);
        writers.awaitWritten(1); // while load balancers notice
        writers.awaitEnd(); // each when its connections are no longer taken

        assertTrue(List.of(0, 143).contains(program.exitCode()), program.lines()::toString);
        writers.assertNothingUnexpected();
        try (var database = INSTALLATION.connect()) {
            writers.assertNothingIsLost(database);
            assertEquals(writers.acknowledged(), Writers.stored(database), "what was done was said");
        }
        assertEquals(
                List.of(),
                program.lines().stream()
                        .filter(line -> line.contains("cut off"))
                        .toList());
    }
}
