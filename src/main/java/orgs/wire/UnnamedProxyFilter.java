package orgs.wire;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Says once that somebody who is none of our proxies speaks like one: it may be one that nobody has named. */
@ApplicationScoped
public class UnnamedProxyFilter {
    private static final Logger LOG = Logger.getLogger(UnnamedProxyFilter.class);
    private static final int EARLY = 10_000;

    private final TrustedProxies proxies;
    private final AtomicBoolean hasWarned = new AtomicBoolean();

    UnnamedProxyFilter(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, EARLY);
    }

    private void filter(RoutingContext routing) {
        var request = routing.request();
        if (!hasWarned.get() && request.headers().contains(ClientAddress.FORWARDED_FOR)) {
            ClientAddress.peer(request)
                    .filter(peer -> !proxies.contain(peer) && hasWarned.compareAndSet(false, true))
                    .ifPresent(peer -> LOG.warnf(
                            "%s sends %s and is not among orgs.trusted-proxies: if it is a proxy, everybody behind it counts"
                                    + " as one client. This is said once",
                            peer.getHostAddress(), ClientAddress.FORWARDED_FOR));
        }
        routing.next();
    }
}
