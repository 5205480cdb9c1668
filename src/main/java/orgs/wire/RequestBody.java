package orgs.wire;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** The body of a request, counted while it comes: what a client announces, or does not, says nothing about what it sends. */
final class RequestBody {
    private static final String CONTINUE = "100-continue";

    private final RoutingContext routing;
    private final int limit;
    private final Duration patience;
    private final Buffer received = Buffer.buffer();
    private boolean over;

    private RequestBody(RoutingContext routing, int limit, Duration patience) {
        this.routing = routing;
        this.limit = limit;
        this.patience = patience;
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
     * Reads it to its end. Fails with a {@link FailedRequestException} as soon as it is longer than the limit, when it is not complete in time, and when the client
     * breaks off.
     */
    static Uni<Buffer> read(RoutingContext routing, int limit, Duration patience) {
        return announced(routing.request()) > limit
                ? Uni.createFrom().failure(() -> new FailedRequestException(Failure.TOO_LARGE_FOR_ROUTE))
                : Uni.createFrom().emitter(body -> new RequestBody(routing, limit, patience).read(body));
    }

    private void read(UniEmitter<? super Buffer> body) {
        var request = routing.request();
        long timer = routing.vertx().setTimer(patience.toMillis(), late -> fail(body, Failure.TOO_SLOW));
        body.onTermination(() -> routing.vertx().cancelTimer(timer));
        request.exceptionHandler(brokenOff -> {
            routing.vertx().cancelTimer(timer);
            fail(body, Failure.MALFORMED);
        });
        request.endHandler(end -> {
            routing.vertx().cancelTimer(timer);
            if (!over) {
                over = true;
                body.complete(received);
            }
        });
        request.handler(part -> {
            if (!over && received.length() + part.length() > limit) {
                routing.vertx().cancelTimer(timer);
                fail(body, Failure.TOO_LARGE_FOR_ROUTE);
            } else if (!over) {
                received.appendBuffer(part);
            }
        });
        letCome(routing);
    }

    /** Lets the client send, when whoever reads is ready. */
    static void letCome(RoutingContext routing) {
        if (CONTINUE.equalsIgnoreCase(routing.request().getHeader(HttpHeaders.EXPECT))) {
            routing.response().writeContinue();
        }
        routing.request().resume();
    }

    private void fail(UniEmitter<? super Buffer> body, Failure failure) {
        if (!over) {
            over = true;
            body.fail(new FailedRequestException(failure));
        }
    }
}
