package orgs.mail;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import orgs.testing.MisbehavingMailServer;

/** A mail server that takes no recipient and repeats their addresses. */
final class RefusingMailServer extends MisbehavingMailServer {
    private final int reply;
    private final List<String> greetings = new CopyOnWriteArrayList<>();

    /** @param reply the code that it answers each recipient with */
    RefusingMailServer(int reply) {
        this.reply = reply;
        start();
    }

    /** What clients said first, such as {@code EHLO orgs.example.test}. */
    List<String> greetings() {
        return greetings;
    }

    @Override
    protected void serve(Socket client) throws IOException {
        SmtpDialogue.refusingRecipients(client, reply, greetings::add);
    }
}
