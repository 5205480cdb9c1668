package orgs.operations;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sockets through which connections come; each is known from the first request on that came through it. The server
 * itself closes one only together with all connections that came through it.
 */
@Singleton
class Doors {
    private static final Duration TO_CLOSE_ONE = Duration.ofSeconds(1);

    private final Set<Channel> known = ConcurrentHashMap.newKeySet();
    private final Gate gate;
    private volatile boolean areClosed;

    Doors(@ConfigProperty(name = "quarkus.http.limits.max-connections") OptionalInt maxConnections) {
        this.gate = new Gate(maxConnections.orElse(Integer.MAX_VALUE));
    }

    /** A request came on this connection. */
    void cameThrough(Channel connection) {
        Channel door = connection.parent();
        if (door == null || !known.add(door)) return;
        door.pipeline().addFirst(gate);
        if (areClosed) {
            door.close();
        }
    }

    /** From now on, nobody new comes in. Returns when they are closed. */
    void close() {
        areClosed = true;
        known.stream()
                .map(Channel::close)
                .toList()
                .forEach(closing -> closing.awaitUninterruptibly(TO_CLOSE_ONE.toMillis(), TimeUnit.MILLISECONDS));
    }

    /**
     * Turns away, at once, who comes when as many as may are inside. The server would do so on the connection's event
     * loop; while that is busy, each of them keeps a file open.
     */
    @Sharable
    private static final class Gate extends ChannelInboundHandlerAdapter {
        private final AtomicInteger inside = new AtomicInteger();
        private final int most;

        Gate(int most) {
            this.most = most;
        }

        @Override
        public void channelRead(ChannelHandlerContext door, Object comer) {
            Channel connection = (Channel) comer;
            if (inside.incrementAndGet() > most) {
                inside.decrementAndGet();
                connection.unsafe().closeForcibly();
            } else {
                connection.closeFuture().addListener(closed -> inside.decrementAndGet());
                door.fireChannelRead(connection);
            }
        }
    }
}
