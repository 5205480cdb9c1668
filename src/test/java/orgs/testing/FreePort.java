package orgs.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for the servers that tests start. */
public final class FreePort {
    /** Below the ports that Linux gives to whoever connects somewhere: one of those may be taken before its server starts, or starts again. */
    private static final int FIRST = 20_000;

    private static final int BEYOND = 32_000;

    private FreePort() {}

    /** A port at which nobody listens, and which nobody else in this test run has been given: its server may be down, or not up yet. */
    public static int find() {
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(FIRST, BEYOND);
        } while (!isFree(port) || isGiven(port));
        return port;
    }

    /** A static field would not do: Quarkus loads tests and their resources in several class loaders. */
    private static boolean isGiven(int port) {
        return System.getProperties().putIfAbsent("testing.port." + port, "given") != null;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
