package orgs.operations;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Metrics tell requests apart by the template of their route and by their method, of which there is a bounded number. What
 * found no route has one name: its path may hold somebody's code, and whoever makes up paths and methods would fill the memory.
 */
@Singleton
public class RequestLabelFilter implements HttpServerMetricsTagsContributor {
    private static final String REQUESTS = "http.server.requests";
    private static final String UNKNOWN = "UNKNOWN";
    private static final Tag NO_ROUTE = Tag.of("uri", UNKNOWN);
    private static final Tag NO_METHOD = Tag.of("method", UNKNOWN);
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE");

    /** Where Quarkus leaves the template for its own metrics when a route was found. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final int BEFORE_ALL_ELSE = 10_000;

    /** For requests that are answered, some of them before any filter. */
    @Override
    public Tags contribute(Context request) {
        return request.requestContextLocalData(TEMPLATE) == null ? Tags.of(NO_ROUTE) : Tags.empty();
    }

    /** For requests whose client hangs up: nobody is asked about them. */
    void register(@Observes Filters filters) {
        filters.register(RequestLabelFilter::label, BEFORE_ALL_ELSE);
    }

    private static void label(RoutingContext request) {
        var metric = HttpRequestMetric.getRequestMetric(request);
        if (metric != null) {
            metric.setTemplatePath(UNKNOWN);
        }
        request.next();
    }

    @Produces
    @Singleton
    MeterFilter methods() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String method = id.getName().equals(REQUESTS) ? id.getTag(NO_METHOD.getKey()) : null;
                return method == null || METHODS.contains(method) ? id : id.withTag(NO_METHOD);
            }
        };
    }
}
