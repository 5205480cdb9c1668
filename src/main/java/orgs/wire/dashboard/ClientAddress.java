package orgs.wire.dashboard;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as limits care: who has an IPv6 address has 2⁶⁴ of them, so only its network counts. */
final class ClientAddress {
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    static String of(RoutingContext request) {
        SocketAddress address = request.request().remoteAddress();
        String host = address == null ? null : address.hostAddress();
        return host == null ? "" : network(host);
    }

    static String network(String host) {
        try {
            return InetAddress.getByName(host) instanceof Inet6Address address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : host;
        } catch (UnknownHostException notAnAddress) {
            return host;
        }
    }
}
