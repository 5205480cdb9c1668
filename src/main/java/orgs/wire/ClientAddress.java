package orgs.wire;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Who sends a request, as far as limits are concerned.
 *
 * <p>Each proxy appends to {@code X-Forwarded-For} whom it heard, so the header is read from its right end, past the proxies that we trust; whatever stands left
 * of the first other address may be made up by that one. Quarkus believes the left end: its {@code remoteAddress()} is for nothing that matters.
 */
@ApplicationScoped
public class ClientAddress {
    static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String UNKNOWN = "unknown";
    private static final int NETWORK_LENGTH = 8;

    private final RoutingContext current;
    private final TrustedProxies proxies;

    ClientAddress(RoutingContext current, TrustedProxies proxies) {
        this.current = current;
        this.proxies = proxies;
    }

    /** Who sends the current request. */
    public String ofRequest() {
        return of(current.request());
    }

    /** Who sends this request. */
    public String of(HttpServerRequest request) {
        return peer(request)
                .map(peer -> client(peer, request.headers().getAll(FORWARDED_FOR)))
                .map(ClientAddress::counted)
                .orElse(UNKNOWN);
    }

    /** The nearest address that is none of our proxies'; where that one cannot be read, the proxy that named it stands for all such clients. */
    InetAddress client(InetAddress peer, List<String> forwarded) {
        String hops = String.join(",", forwarded);
        InetAddress client = peer;
        int end = hops.length();
        while (end > 0 && proxies.contain(client)) {
            int start = hops.lastIndexOf(',', end - 1) + 1;
            String hop = hops.substring(start, end).strip();
            end = start - 1;
            if (!hop.isEmpty()) {
                Optional<InetAddress> named = address(hop);
                if (named.isEmpty()) {
                    return client;
                }
                client = named.get();
            }
        }
        return client;
    }

    /** An IPv4 address, or the /64 network of an IPv6 one: a single customer has at least that many addresses. */
    static String counted(InetAddress client) {
        return client instanceof Inet4Address
                ? client.getHostAddress()
                : HexFormat.of().formatHex(client.getAddress(), 0, NETWORK_LENGTH) + "/64";
    }

    /** An address as proxies write it: some add the port, and brackets to an IPv6 one. An IPv4 address in the form of IPv6 is IPv4. */
    static Optional<InetAddress> address(String text) {
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon > 0 && (text.indexOf(':') == colon || text.charAt(colon - 1) == ']');
        String withoutPort = hasPort ? text.substring(0, colon) : text;
        int zone = withoutPort.indexOf('%');
        return Optional.ofNullable(
                NetUtil.createInetAddressFromIpAddressString(zone < 0 ? withoutPort : withoutPort.substring(0, zone)));
    }

    /** Whose connection it is: a proxy's, or the client's own. Empty for a socket that is no network's. */
    static Optional<InetAddress> peer(HttpServerRequest request) {
        return Optional.ofNullable(request.connection().remoteAddress())
                .map(SocketAddress::hostAddress)
                .flatMap(ClientAddress::address);
    }
}
