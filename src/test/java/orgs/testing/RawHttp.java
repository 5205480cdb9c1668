package orgs.testing;

import static orgs.testing.Patience.PATIENCE;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Requests that no well-behaved client would send. */
public final class RawHttp implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader answers;

    private RawHttp(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout((int) PATIENCE.toMillis());
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    /** A connection on which nothing has been said. */
    public static RawHttp connect() throws IOException {
        return new RawHttp(new Socket("localhost", RestAssured.port));
    }

    /** The status of the answer to a request whose target is sent as it is. */
    public static int status(String method, String target, String token) {
        try (var connection = connect()) {
            connection.send(method + ' ' + target
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + token
                    + "\r\n\r\n");
            return connection.status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends this text as it is. */
    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** The status of the answer that comes next. */
    public int status() throws IOException {
        return Integer.parseInt(answers.readLine().split(" ")[1]);
    }

    /** The lines that follow, until the other side closes the connection. */
    public List<String> rest() {
        return answers.lines().toList();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
