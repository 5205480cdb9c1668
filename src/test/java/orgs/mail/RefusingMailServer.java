package orgs.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import orgs.testing.MailServer;

/** A mail server that knows none of its recipients and repeats their addresses. GreenMail takes whatever comes. */
final class RefusingMailServer implements AutoCloseable {
    private final ServerSocket socket;

    RefusingMailServer() {
        try {
            socket = new ServerSocket(MailServer.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::accept);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                var client = socket.accept();
                inBackground(() -> serve(client));
            }
        } catch (IOException closed) {
            // the end of the test
        }
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private static void serve(Socket client) {
        try (client) {
            var commands = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            answer(client, "220 refusing.example");
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                answer(client, command.startsWith("RCPT") ? "550 unknown: " + command : "250 fine");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
