package orgs.faults;

import static orgs.testing.Patience.PATIENCE;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import orgs.testing.MisbehavingMailServer;

/** A mail server whose greeting comes a character at a time, and has no end. */
final class DrippingServer extends MisbehavingMailServer {
    private final CountDownLatch called = new CountDownLatch(1);

    DrippingServer() {
        start();
    }

    /** Waits until somebody listens to it. */
    void awaitClient() throws InterruptedException {
        if (!called.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) throw new AssertionError("Nobody came");
    }

    @Override
    protected void serve(Socket client) throws IOException, InterruptedException {
        client.getOutputStream().write("220-".getBytes());
        called.countDown();
        while (true) {
            client.getOutputStream().write('.');
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
