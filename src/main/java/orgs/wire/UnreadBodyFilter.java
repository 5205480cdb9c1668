package orgs.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Ends the connection of a client that was answered before its body was read; it could send that body for ever. What is on its way by then is thrown away, for
 * a moment, because whoever closes a connection with something unread takes the answer back.
 *
 * <p>Also refuses, before anything else, what is larger than the server takes at all; it would do that by itself, in no dialect.
 */
@ApplicationScoped
public class UnreadBodyFilter {
    /** As much as {@code quarkus.http.limits.max-body-size}. */
    private static final long LARGEST = 10L * 1024 * 1024;

    private static final long MILLISECONDS_TO_HEAR_THE_ANSWER = 1000;
    private static final int BEFORE_THE_SERVERS_OWN = 1000;

    private final ObjectMapper mapper;

    UnreadBodyFilter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, BEFORE_THE_SERVERS_OWN);
    }

    private void filter(RoutingContext routing) {
        var request = routing.request();
        if (RequestBody.follows(request)) {
            routing.addHeadersEndHandler(answer -> {
                if (!request.isEnded()) {
                    routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                }
            });
            routing.addEndHandler(answered -> {
                if (!request.isEnded()) {
                    close(routing);
                }
            });
        }
        if (RequestBody.announced(request) > LARGEST) {
            refuse(routing);
        } else {
            routing.next();
        }
    }

    private static void close(RoutingContext routing) {
        var request = routing.request();
        long timer = routing.vertx().setTimer(MILLISECONDS_TO_HEAR_THE_ANSWER, late -> request.connection()
                .close());
        request.exceptionHandler(gone -> routing.vertx().cancelTimer(timer));
        request.endHandler(end -> {
            routing.vertx().cancelTimer(timer);
            request.connection().close();
        });
        request.handler(unread -> {});
        request.resume();
    }

    private void refuse(RoutingContext routing) {
        var refused = Dialect.of(routing.normalizedPath()).failed(Failure.TOO_LARGE);
        routing.response()
                .setStatusCode(refused.getStatus())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(json(refused.getEntity()));
    }

    private Buffer json(Object body) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Our own records can be written", impossible);
        }
    }
}
