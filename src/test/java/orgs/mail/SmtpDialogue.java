package orgs.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What a mail server says to a client, for what GreenMail does not do. */
final class SmtpDialogue {
    private static final int FINE = 250;

    private final Socket client;
    private final int replyToRecipient;
    private final Consumer<String> greetings;

    private SmtpDialogue(Socket client, int replyToRecipient, Consumer<String> greetings) {
        this.client = client;
        this.replyToRecipient = replyToRecipient;
        this.greetings = greetings;
    }

    /** Takes whatever comes, until the client quits. */
    static void takingMails(Socket client) throws IOException {
        new SmtpDialogue(client, FINE, greeting -> {}).run();
    }

    /**
     * Answers each recipient with this code and repeats their address.
     *
     * @param greetings is told what the client says first
     */
    static void refusingRecipients(Socket client, int reply, Consumer<String> greetings) throws IOException {
        new SmtpDialogue(client, reply, greetings).run();
    }

    private void run() throws IOException {
        try (client) {
            var commands = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            answer("220 odd.example");
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                if (command.equals("QUIT")) {
                    answer("221 bye");
                    return;
                }
                if (command.startsWith("EHLO")) {
                    greetings.accept(command);
                }
                if (command.equals("DATA")) {
                    answer("354 go on");
                    skipMail(commands);
                }
                answer(command.startsWith("RCPT") ? replyToRecipient + " " + command : FINE + " fine");
            }
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
