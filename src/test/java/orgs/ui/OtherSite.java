package orgs.ui;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import orgs.testing.TwoOriginsAndAProxy;

/** A site of somebody else: the page in {@code docs/switcher}, under a policy that allows next to nothing. */
final class OtherSite implements BeforeEachCallback, AfterEachCallback {
    private static final Path FILES = Path.of("docs/switcher");
    private static final String ORGS_IN_PAGE = "http://localhost:8080";
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "css", "text/css", "js", "text/javascript");

    private HttpServer server;

    /** Another one than the service's, at the same machine, where browsers let pages ask each other. */
    static String origin() {
        return "http://127.0.0.1:" + TwoOriginsAndAProxy.sitePort();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), TwoOriginsAndAProxy.sitePort()), 0);
        server.createContext("/", OtherSite::answer);
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Path file = FILES.resolve(path.equals("/") ? "index.html" : path.substring(1));
            if (!Files.exists(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String name = file.getFileName().toString();
            byte[] content = Files.readString(file)
                    .replace(ORGS_IN_PAGE, Visitors.base())
                    .getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
            headers.set("Content-Security-Policy", policy());
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String policy() {
        return "default-src 'none'; style-src 'self'; script-src 'self' " + Visitors.base() + "; connect-src "
                + Visitors.base() + "; require-trusted-types-for 'script'; trusted-types lit-html";
    }
}
