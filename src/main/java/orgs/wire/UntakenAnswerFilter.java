package orgs.wire;

import io.netty.channel.Channel;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps only so much for clients that ask and do not take the answer: the server by itself would keep all of it in memory,
 * for as long as they like. Nobody is answered on a connection whose former answer is still on its way. Who takes nothing
 * for half a minute loses the connection, and so does whose answer would be one too many.
 */
@ApplicationScoped
public class UntakenAnswerFilter {
    /** What the network holds by itself is more. */
    private static final int SMALL = 64 * 1024;

    /** Answers that wait are outside of the heap, where as much room is as in it. */
    private static final int PART_OF_THE_ROOM = 2;

    private static final long MILLISECONDS_BETWEEN_LOOKS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BEFORE_ALL_ELSE = 10_001;

    private final AtomicLong untaken = new AtomicLong();

    void register(@Observes Filters filters) {
        filters.register(this::filter, BEFORE_ALL_ELSE);
    }

    private void filter(RoutingContext routing) {
        var channel = channel(routing);
        if (channel.isWritable()) {
            answer(routing, channel);
        } else {
            var context = Vertx.currentContext();
            whenTakenOrGone(routing, channel, () -> {
                if (channel.isOpen()) {
                    context.runOnContext(taken -> answer(routing, channel));
                }
            });
        }
    }

    private void answer(RoutingContext routing, Channel channel) {
        routing.addEndHandler(answered -> count(routing, channel));
        routing.next();
    }

    private void count(RoutingContext routing, Channel channel) {
        long bytes = bytesIn(channel);
        if (bytes <= SMALL) {
            return;
        }
        if (untaken.addAndGet(bytes) > most()) {
            untaken.addAndGet(-bytes);
            channel.close();
        } else {
            whenTakenOrGone(routing, channel, () -> untaken.addAndGet(-bytes));
        }
    }

    private static void whenTakenOrGone(RoutingContext routing, Channel channel, Runnable then) {
        var taker = new Taker(channel);
        routing.vertx().setPeriodic(MILLISECONDS_BETWEEN_LOOKS, timer -> {
            if (channel.isWritable() || !channel.isOpen()) {
                routing.vertx().cancelTimer(timer);
                then.run();
            } else if (taker.hasTakenNothingFor(PATIENCE)) {
                channel.close(); // a connection of Vert.x would wait until everything is taken
            }
        });
    }

    /** Whoever is slow goes on taking, and is let. */
    private static final class Taker {
        private final Channel channel;
        private long left;
        private long since;

        Taker(Channel channel) {
            this.channel = channel;
            left = bytesIn(channel);
            since = System.nanoTime();
        }

        boolean hasTakenNothingFor(Duration time) {
            long now = System.nanoTime();
            long waiting = bytesIn(channel);
            if (waiting != left) {
                left = waiting;
                since = now;
            }
            return now - since >= time.toNanos();
        }
    }

    private static long bytesIn(Channel channel) {
        var waiting = channel.unsafe().outboundBuffer();
        return waiting == null ? 0 : waiting.totalPendingWriteBytes();
    }

    private static Channel channel(RoutingContext routing) {
        return ((ConnectionBase) routing.request().connection()).channel();
    }

    /** Asked each time: the executable is built on another machine than the one it runs on. */
    private static long most() {
        return Runtime.getRuntime().maxMemory() / PART_OF_THE_ROOM;
    }
}
