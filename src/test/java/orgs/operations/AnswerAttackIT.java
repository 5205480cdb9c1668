package orgs.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Installation;
import orgs.testing.PackagedProgram;
import orgs.testing.Person;
import orgs.testing.Together;

/** Large answers that nobody takes are kept in no small program's memory. */
class AnswerAttackIT {
    private static final int ORGANIZATIONS = 200;
    private static final int TAKERS = 400;
    private static final long MOST_MEGABYTES = 640;

    @RegisterExtension
    static final Installation INSTALLATION = new Installation();

    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");

    private PackagedProgram program;
    private String request;

    @BeforeEach
    void makeAnnsPageHeavy() {
        program = INSTALLATION.start(
                Map.of("orgs.limits.organizations-per-account", Integer.toString(ORGANIZATIONS)), "-Xmx128m");
        String metadata = "x".repeat(16_000);
        for (int i = 0; i < ORGANIZATIONS; i++) {
            program.as(ann)
                    .contentType("application/json")
                    .body(Map.of(
                            "name",
                            "Heavy",
                            "slug",
                            "heavy-" + i + "-" + System.nanoTime(),
                            "metadata",
                            Map.of("a", metadata)))
                    .post("/organizations")
                    .then()
                    .statusCode(200);
        }
        request = "GET /me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + ann.token() + "\r\n\r\n";
    }

    @Test
    void manyClientsThatTakeNothingHoldUpNobodyElse() throws IOException {
        var takers = new ArrayList<Socket>();
        try {
            for (int i = 0; i < TAKERS; i++) {
                var taker = deaf();
                takers.add(taker);
                taker.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                if (i % 20 == 0) {
                    program.as(bob).get("/me").then().statusCode(200);
                }
            }
            assertUnharmed();
        } finally {
            for (Socket taker : takers) {
                taker.close();
            }
        }
    }

    @Test
    void manyHeavyPagesAtOnceFitIntoASmallHeap() {
        for (int round = 0; round < 5; round++) {
            Together.run(20, number -> program.as(ann).get("/me").then().statusCode(200));
        }
        assertUnharmed();
    }

    @Test
    void oneClientThatAsksOnAndOnAndTakesNothingHoldsUpNobodyElse() throws Exception {
        try (var taker = deaf()) {
            CompletableFuture.runAsync(() -> askOnAndOn(taker));
            for (int i = 0; i < TAKERS; i++) {
                program.as(bob).get("/me").then().statusCode(200);
                TimeUnit.MILLISECONDS.sleep(50); // for the server to go on with what it was asked
            }
            assertUnharmed();
        }
    }

    private void askOnAndOn(Socket taker) {
        try {
            taker.getOutputStream().write(request.repeat(TAKERS).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException over) {
            // nobody listens any more
        }
    }

    /** What it does not take stays where it comes from: there is little room on the way. */
    private Socket deaf() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(
                new InetSocketAddress("localhost", URI.create(program.url()).getPort()));
        return socket;
    }

    private void assertUnharmed() {
        program.as(bob).get("/me").then().statusCode(200);
        assertEquals(
                List.of(),
                program.lines().stream().filter(line -> line.contains("ERROR")).toList());
        long megabytes = program.peakMegabytes();
        assertTrue(megabytes < MOST_MEGABYTES, () -> megabytes + " MB");
    }
}
