package orgs.operations;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.testing.Patience.PATIENCE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import orgs.testing.Installation;
import orgs.testing.PackagedProgram;
import orgs.testing.Person;
import orgs.testing.Together;
import orgs.wire.portal.Pictures;

/** Pictures that come and go, many at once or never whole, fill neither the disk nor the heap of a small program. */
class UploadAttackIT {
    private static final int BROKEN_OFF = 50;
    private static final int AT_ONCE = 60;
    private static final int LARGEST_PICTURE = 5 * 1024 * 1024;
    private static final int MILLISECONDS_FOR_A_CONTINUE = 5000;
    private static final long MOST_MEGABYTES = 480;
    private static final byte[] BEGINNING =
            ascii("--b\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"a.png\"\r\n\r\n");
    private static final byte[] PICTURE = Pictures.pngOfSize(LARGEST_PICTURE);
    private static final byte[] END = ascii("\r\n--b--\r\n");

    @RegisterExtension
    static final Installation INSTALLATION = new Installation();

    private final Person ann = Person.named("Ann");

    @TempDir
    private Path uploads;

    private PackagedProgram program;
    private String logo;

    @BeforeEach
    void begin() {
        program = INSTALLATION.start(
                Map.of(
                        "quarkus.http.body.uploads-directory",
                        uploads.toString(),
                        "orgs.portal-api.uploads-per-quarter-hour",
                        "1000000"),
                "-Xmx128m");
        String slug = "pictures-" + System.nanoTime();
        String id = program.as(ann)
                .contentType("application/json")
                .body(Map.of("name", "Pictures", "slug", slug))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
        logo = "/api/organizations/" + id + "/logo";
    }

    @Test
    void uploadsThatBreakOffLeaveNothing() throws IOException {
        Together.run(BROKEN_OFF, i -> {
            try (var socket = begun(ann, "")) {
                send(socket, BEGINNING);
                send(socket, new byte[LARGEST_PICTURE / 10]);
                Thread.sleep(200);
                return i;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(), files()));
        assertUnharmed();
    }

    @Test
    void whoMayNotUploadIsToldWithoutAByteOfIt() throws IOException {
        try (var socket = begun(Person.named("Stranger"), "")) {
            assertEquals(403, status(socket.getInputStream()));
        }
        assertEquals(List.of(), files());
    }

    @Test
    void uploadsWaitForNobodyAndTakeNoMoreThanThereIs() {
        var answers = new HashSet<>(Together.run(AT_ONCE, i -> upload()));

        assertTrue(Set.of(200, 503).containsAll(answers), answers::toString);
        assertTrue(answers.contains(200), answers::toString);
        await().atMost(PATIENCE).until(this::upload, equalTo(200));
        assertUnharmed();
    }

    @Test
    void picturesThatNobodyTakesHoldUpNobodyElse() throws IOException {
        assertEquals(200, upload());
        var takers = new ArrayList<Socket>();
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                var socket = program.connect();
                takers.add(socket);
                send(socket, ascii("GET " + logo + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            }
            for (int i = 0; i < AT_ONCE; i++) {
                program.as(ann).get("/me").then().statusCode(200);
            }
        } finally {
            for (Socket socket : takers) {
                socket.close();
            }
        }
        await().atMost(PATIENCE).until(() -> program.as(ann).get(logo).statusCode(), equalTo(200));
        assertUnharmed();
    }

    /** A client that asks before it sends its picture, so that it hears a refusal. */
    private int upload() {
        try (var socket = begun(ann, "Expect: 100-continue\r\n")) {
            int answer = statusWithin(socket, MILLISECONDS_FOR_A_CONTINUE);
            if (answer == 503) {
                return answer;
            }
            send(socket, BEGINNING);
            send(socket, PICTURE);
            send(socket, END);
            return statusWithin(socket, (int) PATIENCE.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket begun(Person person, String more) throws IOException {
        var socket = program.connect();
        socket.setSoTimeout((int) PATIENCE.toMillis());
        int length = BEGINNING.length + PICTURE.length + END.length;
        send(
                socket,
                ascii("POST " + logo + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + person.token()
                        + "\r\n"
                        + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: " + length + "\r\n" + more
                        + "\r\n"));
        return socket;
    }

    private static void send(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** The status of the next answer, or 100 if there is none so soon: then a client sends all the same. */
    private static int statusWithin(Socket socket, int milliseconds) throws IOException {
        socket.setSoTimeout(milliseconds);
        try {
            return status(socket.getInputStream());
        } catch (SocketTimeoutException none) {
            return 100;
        }
    }

    private static int status(InputStream answer) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = answer.read();
            assertTrue(next >= 0, () -> "Ended after: " + head);
            head.append((char) next);
        }
        return Integer.parseInt(head.toString().split(" ")[1]);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(uploads)) {
            return files.toList();
        }
    }

    private void assertUnharmed() {
        program.as(ann).get("/me").then().statusCode(200);
        assertEquals(
                List.of(),
                program.lines().stream().filter(line -> line.contains("ERROR")).toList());
        long megabytes = program.peakMegabytes();
        assertTrue(megabytes < MOST_MEGABYTES, () -> megabytes + " MB");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
