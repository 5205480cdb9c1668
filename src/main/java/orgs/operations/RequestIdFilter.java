package orgs.operations;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;

/** Gives each request an id, or keeps a sane one that it came with, and says it in the answer and in each log line. */
final class RequestIdFilter {
    private static final String HEADER = "X-Request-Id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final int BEFORE_ALL_ELSE = 10_000;

    void register(@Observes Filters filters) {
        filters.register(RequestIdFilter::identify, BEFORE_ALL_ELSE);
    }

    private static void identify(RoutingContext request) {
        String given = request.request().getHeader(HEADER);
        String id = given != null && SANE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        LogContext.request(id);
        request.response().putHeader(HEADER, id);
        request.next();
    }
}
