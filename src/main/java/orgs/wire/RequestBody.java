package orgs.wire;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** The body of a request, counted while it comes: what a client announces, or does not, says nothing about what it sends. */
final class RequestBody {
    private static final String CONTINUE = "100-continue";

    /** As much as most bodies have, and all connections together may hold: it needs no room in the budget. */
    private static final int SMALL = 8 * 1024;

    private final RoutingContext routing;
    private final int limit;
    private final Duration patience;
    private final MemoryBudget.Share room;
    private final Buffer received = Buffer.buffer();
    private boolean over;

    private RequestBody(RoutingContext routing, int limit, Duration patience, MemoryBudget.Share room) {
        this.routing = routing;
        this.limit = limit;
        this.patience = patience;
        this.room = room;
    }

    /** Whether the head of the request says that a body follows. */
    static boolean follows(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || announced(request) > 0;
    }

    /** The length that the head of the request tells, or 0. */
    static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /**
     * Reads it to its end. Fails with a {@link FailedRequestException} as soon as it is longer than the limit, when it is
     * not complete in time, and when the client breaks off, and with {@link Refusal#UNAVAILABLE} when the bodies of all
     * requests together leave it no room.
     */
    static Uni<Buffer> read(RoutingContext routing, int limit, Duration patience, MemoryBudget memory) {
        return announced(routing.request()) > limit
                ? Uni.createFrom().failure(() -> new FailedRequestException(Failure.TOO_LARGE_FOR_ROUTE))
                : Uni.createFrom()
                        .emitter(body -> new RequestBody(routing, limit, patience, memory.open(routing)).read(body));
    }

    private void read(UniEmitter<? super Buffer> body) {
        var request = routing.request();
        long timer = routing.vertx()
                .setTimer(patience.toMillis(), late -> fail(body, new FailedRequestException(Failure.TOO_SLOW)));
        body.onTermination(() -> routing.vertx().cancelTimer(timer));
        request.exceptionHandler(brokenOff -> {
            routing.vertx().cancelTimer(timer);
            fail(body, new FailedRequestException(Failure.MALFORMED));
        });
        request.endHandler(end -> {
            routing.vertx().cancelTimer(timer);
            if (!over) {
                over = true;
                body.complete(received);
            }
        });
        request.handler(part -> {
            if (!over) {
                receive(part, body, timer);
            }
        });
        letCome(routing);
    }

    private void receive(Buffer part, UniEmitter<? super Buffer> body, long timer) {
        try {
            requireRoom(received.length() + part.length());
            received.appendBuffer(part);
        } catch (FailedRequestException | RefusedException tooMuch) {
            routing.vertx().cancelTimer(timer);
            fail(body, tooMuch);
        }
    }

    private void requireRoom(int length) {
        if (length > limit) {
            throw new FailedRequestException(Failure.TOO_LARGE_FOR_ROUTE);
        }
        if (length > SMALL) {
            room.grow(length - Math.max(SMALL, received.length()));
        }
    }

    /** Lets the client send, when whoever reads is ready. */
    static void letCome(RoutingContext routing) {
        if (CONTINUE.equalsIgnoreCase(routing.request().getHeader(HttpHeaders.EXPECT))) {
            routing.response().writeContinue();
        }
        routing.request().resume();
    }

    private void fail(UniEmitter<? super Buffer> body, RuntimeException reason) {
        if (!over) {
            over = true;
            body.fail(reason);
        }
    }
}
