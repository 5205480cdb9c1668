package orgs.wire;

import io.netty.util.NetUtil;
import io.quarkus.runtime.Startup;
import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import orgs.config.Misconfiguration;
import orgs.config.OrgsConfig;

/** The proxies in front, as {@code orgs.trusted-proxies} names them: what they say of a client is believed. */
@Startup
@ApplicationScoped
class TrustedProxies {
    private static final Logger LOG = Logger.getLogger(TrustedProxies.class);
    private static final String KEY = "orgs.trusted-proxies";
    private static final Pattern HOST_NAME =
            Pattern.compile("(?!.*[.]?[0-9]+$)[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9])?");
    /** A proxy in a container gets another address with each start. */
    private static final Duration RESOLVED_EVERY = Duration.ofSeconds(30);

    private final List<CidrAddress> networks = new ArrayList<>();
    private final Set<String> hostNames = new HashSet<>();
    private volatile Set<InetAddress> resolved = Set.of();

    TrustedProxies(OrgsConfig config, Vertx vertx) {
        config.trustedProxies().orElse(List.of()).forEach(this::trust);
        if (!hostNames.isEmpty()) {
            resolve();
            vertx.setPeriodic(
                    RESOLVED_EVERY.toMillis(),
                    timer -> vertx.executeBlocking(() -> {
                        resolve();
                        return null;
                    }));
        }
    }

    /** Whether a proxy of ours has this address. */
    boolean contain(InetAddress address) {
        return networks.stream().anyMatch(network -> network.matches(address)) || resolved.contains(address);
    }

    private void trust(String named) {
        InetAddress address = NetUtil.createInetAddressFromIpAddressString(named);
        CidrAddress network = Inet.parseCidrAddress(named);
        if (address != null) {
            networks.add(CidrAddress.create(address, address.getAddress().length * Byte.SIZE));
        } else if (network != null) {
            networks.add(network);
        } else if (HOST_NAME.matcher(named).matches()) {
            hostNames.add(named);
        } else {
            throw Misconfiguration.of(KEY, "names what is no address, no network (CIDR) and no host");
        }
    }

    /** A name without an address names nobody until it has one. */
    private void resolve() {
        var found = new HashSet<InetAddress>();
        for (String name : hostNames) {
            try {
                found.addAll(List.of(InetAddress.getAllByName(name)));
            } catch (UnknownHostException e) {
                LOG.warnf("%s names %s, which has no address now", KEY, name);
            }
        }
        resolved = found;
    }
}
