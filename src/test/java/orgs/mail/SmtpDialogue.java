package orgs.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What a mail server says to a client, for what GreenMail does not do. */
final class SmtpDialogue {
    private final Socket client;
    private final boolean takesMails;

    private SmtpDialogue(Socket client, boolean takesMails) {
        this.client = client;
        this.takesMails = takesMails;
    }

    /** Takes whatever comes, until the client quits. */
    static void takingMails(Socket client) {
        new SmtpDialogue(client, true).run();
    }

    /** Knows none of the recipients and repeats their addresses. */
    static void refusingRecipients(Socket client) {
        new SmtpDialogue(client, false).run();
    }

    private void run() {
        try (client) {
            var commands = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            answer("220 odd.example");
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                if (command.equals("QUIT")) {
                    answer("221 bye");
                    return;
                }
                if (command.equals("DATA")) {
                    answer("354 go on");
                    skipMail(commands);
                }
                answer(command.startsWith("RCPT") && !takesMails ? "550 unknown: " + command : "250 fine");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void skipMail(BufferedReader commands) throws IOException {
        String line = commands.readLine();
        while (line != null && !line.equals(".")) {
            line = commands.readLine();
        }
    }

    private void answer(String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
