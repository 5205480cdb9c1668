package orgs.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Installation;

/** The attack of {@link FuzzTest} on the program as it is delivered, with a small heap. */
class FuzzIT {
    private static final long MOST_MEGABYTES = 480;

    @RegisterExtension
    static final Installation INSTALLATION = new Installation();

    @Test
    void hostileRequestsAreRefusedAndTakeNoMemoryAndLeaveNoTrace() throws Exception {
        var program = INSTALLATION.start(FuzzRun.settings(), "-Xmx128m");
        var run = new FuzzRun(URI.create(program.url()), INSTALLATION.connect());

        assertEquals(List.of(), run.findings());
        assertEquals(
                List.of(),
                program.lines().stream()
                        .filter(line -> line.contains("ERROR") || line.contains("stackTrace"))
                        .toList());
        long megabytes = program.peakMegabytes();
        assertTrue(megabytes < MOST_MEGABYTES, () -> megabytes + " MB");
        FuzzTest.assertCameFar(run);
    }
}
