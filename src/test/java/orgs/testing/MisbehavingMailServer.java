package orgs.testing;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A mail server that does to its clients what GreenMail never would, at the port of {@link MailServer}. */
public abstract class MisbehavingMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Thread host = new Thread(this::accept);
    private final List<Socket> clients = new ArrayList<>();

    protected MisbehavingMailServer() {
        try {
            socket = new ServerSocket(MailServer.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes clients from now on. */
    protected final void start() {
        inBackground(host);
    }

    /** What happens to a client, until it hangs up or the server is closed. */
    protected abstract void serve(Socket client) throws IOException, InterruptedException;

    /**
     * Hangs up. Another server can have the port when this returns: the system keeps a socket listening while a thread waits at
     * it, although it is closed.
     */
    @Override
    public void close() {
        close(socket);
        Uninterruptibles.joinUninterruptibly(host);
        clients.forEach(MisbehavingMailServer::close);
    }

    private void accept() {
        try {
            while (true) {
                var client = socket.accept();
                clients.add(client);
                inBackground(new Thread(() -> serveUntilItEnds(client)));
            }
        } catch (IOException closed) {
            // the end of the test
        }
    }

    private void serveUntilItEnds(Socket client) {
        try {
            serve(client);
        } catch (IOException hungUp) {
            // as it may
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void inBackground(Thread thread) {
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
