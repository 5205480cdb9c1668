package orgs.operations;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests that are under way, and can make each answer the last one of its connection. */
@Singleton
public class TrafficFilter {
    private static final int BEFORE_ALL_ELSE = 20_000;

    private final Doors doors;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile long lastMove = System.nanoTime();
    private volatile boolean isEnding;

    TrafficFilter(Doors doors) {
        this.doors = doors;
    }

    void register(@Observes Filters filters) {
        filters.register(this::count, BEFORE_ALL_ELSE);
    }

    private void count(RoutingContext routing) {
        underWay.incrementAndGet();
        lastMove = System.nanoTime();
        doors.cameThrough(((HttpServerConnection) routing.request().connection()).channel());
        routing.addHeadersEndHandler(answer -> {
            if (isEnding) routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        });
        routing.addEndHandler(answered -> {
            // While a body is unread, UnreadBodyFilter knows when the client has heard the answer.
            if (wasToldTheLast(routing.response()) && routing.request().isEnded()) {
                routing.request().connection().close();
            }
            lastMove = System.nanoTime();
            underWay.decrementAndGet();
        });
        routing.next();
    }

    /**
     * What its head says is asked, not whether we are ending: that may have begun after the head was sent, and a client
     * that was told nothing sends its next request.
     */
    private static boolean wasToldTheLast(HttpServerResponse answer) {
        return answer.headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true);
    }

    /** From now on, every answer whose head is not sent yet is the last one of its connection, and says so. */
    void endConnections() {
        isEnding = true;
    }

    /** Whether connections end with their next answer. */
    boolean isEnding() {
        return isEnding;
    }

    int underWay() {
        return underWay.get();
    }

    /** Whether no request is under way, and for so long none has begun or ended. */
    boolean isQuietFor(Duration time) {
        return underWay.get() == 0 && System.nanoTime() - lastMove >= time.toNanos();
    }
}
