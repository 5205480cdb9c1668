package orgs.faults;

import static orgs.testing.Patience.PATIENCE;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import orgs.testing.PackagedProgram;

/**
 * A connection that its client keeps for request after request, and of which it knows what every other client hides:
 * whether an answer came.
 */
final class KeptConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream answers;
    private boolean isUsed;

    /** What came: the status, and what decides how a client goes on. */
    record Answer(int status, boolean isLast, boolean saysWhenToTryAgain) {}

    KeptConnection(PackagedProgram program) throws IOException {
        socket = program.connect();
        socket.setSoTimeout((int) PATIENCE.toMillis());
        answers = new BufferedInputStream(socket.getInputStream());
    }

    /** Whether a request on it was answered. */
    boolean isUsed() {
        return isUsed;
    }

    /** Sends JSON, and waits for the whole answer. */
    Answer post(String path, String token, String body) throws IOException {
        String request = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String head = head().toLowerCase(Locale.ROOT);
        String length = head.replaceAll("(?s).*\r\ncontent-length: (\\d+).*", "$1");
        answers.readNBytes(Integer.parseInt(length));
        isUsed = true;
        return new Answer(
                Integer.parseInt(head.split(" ", 3)[1]),
                head.contains("\r\nconnection: close"),
                head.contains("\r\nretry-after: "));
    }

    private String head() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = answers.read();
            if (next < 0) throw new EOFException("the answer ends after: " + head);
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
