package orgs.wire;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * How much of the heap bodies and whole files may take, those that come in and those that go out: a part of it, whatever
 * clients do at once. What does not fit is refused, and may fit soon.
 */
@ApplicationScoped
public class MemoryBudget {
    private static final int PART_OF_THE_HEAP = 3;

    /** Its bytes, the driver's copy of them, and what a change of form needs for a moment. */
    private static final int COPIES = 3;

    private static final long LONGEST_MILLISECONDS = Duration.ofMinutes(2).toMillis();

    private final AtomicLong reserved = new AtomicLong();

    /** What one request takes of it. */
    public final class Share {
        private long room;

        /**
         * Reserves room for so many more bytes.
         *
         * @throws RefusedException {@link Refusal#UNAVAILABLE}
         */
        public void grow(long size) {
            long wanted = size * COPIES;
            if (reserved.addAndGet(wanted) > most()) {
                reserved.addAndGet(-wanted);
                throw new RefusedException(Refusal.UNAVAILABLE);
            }
            room += wanted;
        }

        private void giveBack() {
            reserved.addAndGet(-room);
            room = 0;
        }
    }

    /** Nothing yet; what it becomes is given back when the request is answered, or its connection gone. */
    public Share open(RoutingContext routing) {
        var share = new Share();
        routing.addEndHandler(answered -> share.giveBack());
        return share;
    }

    /**
     * Reserves room for a file of this size until the request is answered, or its connection gone. Who does not send or
     * take it in two minutes loses the connection.
     *
     * @throws RefusedException {@link Refusal#UNAVAILABLE}
     */
    public void reserve(RoutingContext routing, long size) {
        open(routing).grow(size);
        long timer = routing.vertx().setTimer(LONGEST_MILLISECONDS, late -> routing.request()
                .connection()
                .close());
        routing.addEndHandler(answered -> routing.vertx().cancelTimer(timer));
    }

    /** Asked each time: the executable is built on another machine than the one it runs on. */
    private static long most() {
        return Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP;
    }
}
