package orgs.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How this machine names itself to a mail server (RFC 5321, 4.1.3): by its full name or, where it has none as most
 * containers, by its address. The mail client would say {@code localhost}, and servers refuse that. No name server is
 * asked, which could hold up the start.
 */
public final class MachineName {
    /** The default of {@code quarkus.mailer.own-host-name} refers to this system property. */
    private static final String NAME_FOR_MAIL_SERVERS = "name-for-mail-servers";

    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    private MachineName() {}

    /** Before the configuration is read; it can say otherwise. */
    public static void tellMailServers() {
        System.setProperty(NAME_FOR_MAIL_SERVERS, of(hostName(), addresses()));
    }

    static String of(String hostName, Stream<InetAddress> addresses) {
        return Optional.of(hostName).filter(MachineName::isFull).orElseGet(() -> literal(addresses));
    }

    private static boolean isFull(String hostName) {
        return hostName.matches("(?=.*[A-Za-z])[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+") && !hostName.startsWith("localhost.");
    }

    private static String literal(Stream<InetAddress> addresses) {
        return addresses
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .min(Comparator.comparing(Inet6Address.class::isInstance))
                .map(MachineName::literal)
                .orElse("[127.0.0.1]"); // it can only reach a server on the same machine
    }

    private static String literal(InetAddress address) {
        String told = address.getHostAddress().replaceAll("%.*", "");
        return address instanceof Inet4Address ? "[" + told + "]" : "[IPv6:" + told + "]";
    }

    private static String hostName() {
        try {
            return Files.exists(HOST_NAME) ? Files.readString(HOST_NAME).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<InetAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses);
        } catch (SocketException e) {
            return Stream.empty();
        }
    }
}
