package orgs.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.testing.Patience.PATIENCE;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import orgs.testing.Installation;
import orgs.testing.PackagedProgram;
import orgs.testing.Person;

/** Bodies that never end, are larger than they may be, or come a byte at a time take nothing away from others, in a program with a small heap. */
class BodyAttackIT {
    private static final int STRANGERS = 2000;
    private static final int SIGNED_IN = 200;
    private static final int SLOW = 20;
    private static final long MOST_MEGABYTES = 480;
    private static final String CHUNK = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

    @RegisterExtension
    static final Installation INSTALLATION = new Installation();

    private final Person ann = Person.named("Ann");
    private PackagedProgram program;

    @BeforeEach
    void begin() {
        program = INSTALLATION.start(Map.of(), "-Xmx128m");
        program.as(ann).get("/me").then().statusCode(200);
    }

    @Test
    void bodiesOfStrangersAreNotRead() throws Exception {
        var answers = inParallel(STRANGERS, () -> answer("", CHUNK));

        assertEquals(Set.of(401), Set.copyOf(answers));
        assertUnharmed();
    }

    @Test
    void bodiesAreCountedWhileTheyCome() throws Exception {
        var answers = inParallel(SIGNED_IN, () -> answer(bearer(), CHUNK.repeat(16)));

        assertEquals(Set.of(413), Set.copyOf(answers));
        assertUnharmed();
    }

    @Test
    void bodiesThatDoNotEndAreCutOff() throws Exception {
        var answers = inParallel(SLOW, () -> {
            try (var socket = begun(bearer())) {
                for (int i = 0; i < 6; i++) {
                    send(socket, "1\r\n{\r\n");
                    Thread.sleep(500);
                }
                return statusAndEnd(socket);
            }
        });

        assertEquals(Set.of(408), Set.copyOf(answers));
        assertUnharmed();
    }

    @ParameterizedTest
    @CsvSource({"/token, 60000, 2000", "/api/user/create-profile, 900000, 200"})
    void bodiesThatAreHeldBackTakeNoMoreThanThereIs(String path, int size, int clients) throws Exception {
        String body = Integer.toHexString(size) + "\r\n" + "x".repeat(size) + "\r\n";
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < clients; i++) {
                var socket = begun(path, bearer());
                sockets.add(socket);
                send(socket, body);
            }
            program.as(ann)
                    .body("{\"name\": \"Small\", \"slug\": \"small-" + size + "\"}")
                    .post("/organizations")
                    .then()
                    .statusCode(200);
            for (Socket socket : sockets) {
                int status = statusAndEnd(socket);
                assertTrue(Set.of(408, 503).contains(status), () -> "answered " + status);
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        assertUnharmed();
    }

    private void assertUnharmed() {
        program.as(ann).get("/me").then().statusCode(200);
        assertEquals(
                List.of(),
                program.lines().stream().filter(BodyAttackIT::tellsOfAFault).toList());
        long megabytes = program.peakMegabytes();
        assertTrue(megabytes < MOST_MEGABYTES, () -> megabytes + " MB");
    }

    /** An error, or anything with a stack trace: it is not the service that failed. */
    private static boolean tellsOfAFault(String line) {
        return line.contains("ERROR") || line.contains("\"exception\":");
    }

    private String bearer() {
        return "Authorization: Bearer " + ann.token() + "\r\n";
    }

    /** The status of the answer to a body that begins like this and never ends; the connection was closed after it. */
    private int answer(String headers, String body) throws IOException {
        try (var socket = begun(headers)) {
            send(socket, body);
            return statusAndEnd(socket);
        }
    }

    private Socket begun(String headers) throws IOException {
        return begun("/organizations", headers);
    }

    private Socket begun(String path, String headers) throws IOException {
        var socket = program.connect();
        socket.setSoTimeout((int) PATIENCE.toMillis());
        send(
                socket,
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                        + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n");
        return socket;
    }

    /** What the other end does not want any more is not an error: it has answered. */
    private static void send(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            // read what it said
        }
    }

    private static int statusAndEnd(Socket socket) throws IOException {
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("connection: close"), answer);
        return Integer.parseInt(answer.split(" ")[1]);
    }

    private static <T> List<T> inParallel(int times, Callable<T> call) throws Exception {
        var threads = Executors.newFixedThreadPool(Math.min(times, 200));
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> call).toList())) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
