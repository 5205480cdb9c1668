package orgs.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Installation;
import orgs.testing.Person;

/** A program that ends in the middle of its work, without a word. */
class KilledIT {
    private static final int WRITERS = 20;
    private static final int TIMES = 2;

    @RegisterExtension
    static final Installation INSTALLATION = new Installation();

    @Test
    void leavesNothingHalfDoneAndTheNextOneGoesOn() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            var program = INSTALLATION.start(Writers.UNLIMITED);
            var writers = Writers.at(program, WRITERS);
            writers.awaitWritten(3 * WRITERS);
            program.kill();
            writers.awaitEnd();
            try (var database = INSTALLATION.connect()) {
                writers.assertNothingIsLost(database);
            }
        }

        var next = INSTALLATION.start(Writers.UNLIMITED);
        var writers = Writers.at(next, WRITERS);
        writers.awaitWritten(WRITERS);
        writers.stop();
        writers.assertNothingUnexpected();
        assertEquals(200, next.as(Person.named("Ann")).get("/me").statusCode());
    }
}
