package orgs.wire;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HexFormat;

/** Who sends the current request, as far as limits are concerned. Behind a trusted proxy it is whom that one names. */
@ApplicationScoped
public class ClientAddress {
    private static final int IPV6_LENGTH = 16;
    private static final int NETWORK_LENGTH = 8;

    private final RoutingContext current;

    ClientAddress(RoutingContext current) {
        this.current = current;
    }

    public String ofRequest() {
        return of(current.request());
    }

    /** Who sends this request. */
    public static String of(HttpServerRequest request) {
        SocketAddress address = request.remoteAddress();
        return client(address == null || address.hostAddress() == null ? "unknown" : address.hostAddress());
    }

    /** An IPv4 address, or the /64 network of an IPv6 one: a single customer has at least that many addresses. */
    static String client(String address) {
        int zone = address.indexOf('%');
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(zone < 0 ? address : address.substring(0, zone));
        if (bytes == null || bytes.length != IPV6_LENGTH) {
            return address;
        }
        boolean isMappedIpv4 = isZero(bytes, 10) && bytes[10] == -1 && bytes[11] == -1;
        return isMappedIpv4
                ? NetUtil.bytesToIpAddress(Arrays.copyOfRange(bytes, 12, IPV6_LENGTH))
                : HexFormat.of().formatHex(bytes, 0, NETWORK_LENGTH) + "/64";
    }

    private static boolean isZero(byte[] bytes, int length) {
        return Arrays.equals(bytes, 0, length, new byte[length], 0, length);
    }
}
