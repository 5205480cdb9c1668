package orgs.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Ends the connection of a client that was answered before its body was read; it could send that body for ever. What is on its way by then is thrown away, for
 * a moment, because whoever closes a connection with something unread takes the answer back.
 *
 * <p>Also refuses, before anything else, what the server would refuse by itself, in no dialect: what is larger than it takes at all, and an address that is
 * none, such as one with a bare {@code %}.
 */
@ApplicationScoped
public class UnreadBodyFilter {
    /** As much as {@code quarkus.http.limits.max-body-size}. */
    private static final long LARGEST = 10L * 1024 * 1024;

    /** The property of the Java machine that leaves broken addresses to us. Quarkus reads it before the configuration. */
    public static final String NOT_BY_QUARKUS = "vertx.disableURIValidation";

    private static final long MILLISECONDS_TO_HEAR_THE_ANSWER = 1000;
    private static final int BEFORE_THE_SERVERS_OWN = 1000;

    private final ObjectMapper mapper;

    UnreadBodyFilter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, BEFORE_THE_SERVERS_OWN);
    }

    /** A path that cannot be decoded is refused before any filter. */
    void registerForPaths(@Observes Router router) {
        router.errorHandler(Failure.MALFORMED.status(), routing -> refuse(routing, Failure.MALFORMED));
    }

    private void filter(RoutingContext routing) {
        var request = routing.request();
        if (RequestBody.follows(request)) {
            routing.addHeadersEndHandler(answer -> {
                if (!request.isEnded()) {
                    routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                }
            });
            // Not when the request ends, which a form that cannot be read does before it is answered.
            routing.addBodyEndHandler(answered -> {
                if (!request.isEnded()) {
                    close(routing);
                }
            });
        }
        if (RequestBody.announced(request) > LARGEST) {
            refuse(routing, Failure.TOO_LARGE);
        } else if (!isAddress(request.uri())) {
            refuse(routing, Failure.MALFORMED);
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

    /** As Quarkus asks it, unless {@link #NOT_BY_QUARKUS} is set. */
    private static boolean isAddress(String target) {
        try {
            new URI(target);
            return true;
        } catch (URISyntaxException broken) {
            return false;
        }
    }

    /** By the path as it was sent: that of a broken address cannot be normalized. */
    private void refuse(RoutingContext routing, Failure failure) {
        var refused = Dialect.of(routing.request().path()).failed(failure);
        routing.response()
                .setStatusCode(refused.getStatus())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(RefusalHeader.NAME, refused.getHeaderString(RefusalHeader.NAME))
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
