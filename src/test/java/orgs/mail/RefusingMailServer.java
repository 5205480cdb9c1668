package orgs.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import orgs.testing.MailServer;

/** A mail server that takes no recipient and repeats their addresses. GreenMail takes whatever comes. */
final class RefusingMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final int reply;

    /** @param reply the code that it answers each recipient with */
    RefusingMailServer(int reply) {
        this.reply = reply;
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
                inBackground(() -> SmtpDialogue.refusingRecipients(client, reply));
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
}
