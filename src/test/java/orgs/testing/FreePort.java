package orgs.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for the servers that tests start. */
public final class FreePort {
    /** Below the ports that Linux gives to whoever connects somewhere: one of those may be taken before its server starts, or starts again. */
    private static final int BEYOND = 32_000;

    private static final int MOST = 6_000;

    /** As long as one of these is open, the port {@link #MOST} above it is given, in this JVM or in a build beside it. */
    private static final Queue<ServerSocket> SIGNS = new ConcurrentLinkedQueue<>();

    private FreePort() {}

    /**
     * A port at which nobody listens, and which nobody else has been given on this machine, by this test run or by another: its
     * server may be down, or not up yet.
     */
    public static int find() {
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(BEYOND - MOST, BEYOND);
        } while (!isFree(port) || !take(port));
        return port;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** A sign that the system keeps: a field would be seen by no other process, and not by each class loader in which Quarkus loads tests. */
    private static boolean take(int port) {
        try {
            return SIGNS.add(new ServerSocket(port - MOST, 1, InetAddress.getLoopbackAddress()));
        } catch (IOException given) {
            return false;
        }
    }
}
