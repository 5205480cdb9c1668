package orgs.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** The address of a website: {@code http} or {@code https}, on an IP address or a name with a top-level domain. */
public record WebAddress(String value) {
    private static final int MAX_LENGTH = 2083;
    private static final int MAX_PORT = 65_535;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\s<>]");
    private static final Pattern PARTS = Pattern.compile("(?i)(https?://)([^/?#]+)(.*)");
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})");
    private static final Pattern IP4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");

    /** @throws RefusedException {@link Refusal#WEBSITE_INVALID} */
    public WebAddress {
        if (!isValid(value)) {
            throw new RefusedException(Refusal.WEBSITE_INVALID);
        }
    }

    public static boolean isValid(String text) {
        if (text.length() > MAX_LENGTH || FORBIDDEN.matcher(text).find() || !StorableText.isOneLine(text)) {
            return false;
        }
        var parts = PARTS.matcher(text);
        return parts.matches() && isAuthority(parts.group(2));
    }

    private static boolean isAuthority(String authority) {
        try {
            String host = authority.substring(authority.lastIndexOf('@') + 1);
            var uri = new URI("http://" + (host.startsWith("[") ? host : ascii(host)));
            return uri.getHost() != null && isPort(host, uri.getPort()) && isHost(uri.getHost());
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** Internationalized names count in their ASCII form. */
    private static String ascii(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
        return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES) + (colon < 0 ? "" : hostAndPort.substring(colon));
    }

    private static boolean isPort(String authority, int port) {
        return (port > 0 && port <= MAX_PORT) || (port == -1 && !authority.endsWith(":"));
    }

    private static boolean isHost(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("[")
                || IP4.matcher(lower).matches()
                || NAME.matcher(lower).matches();
    }
}
