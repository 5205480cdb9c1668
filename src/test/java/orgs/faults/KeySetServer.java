package orgs.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import orgs.testing.TestIdentityProvider;

/** Publishes the keys of an identity provider, as well as it is in the mood to. */
final class KeySetServer implements AutoCloseable {
    enum Mood {
        ANSWERS,
        FAILS,
        HANGS,
        DRIPS
    }

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger hungUp = new AtomicInteger();
    private volatile Mood mood = Mood.FAILS;
    private volatile TestIdentityProvider published;

    KeySetServer(TestIdentityProvider published) throws IOException {
        this.published = published;
        server.createContext("/jwks", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/jwks";
    }

    void is(Mood mood) {
        this.mood = mood;
    }

    /** From now on it has the keys of this one, and no others. */
    void publish(TestIdentityProvider provider) {
        published = provider;
    }

    /** How often it was asked. */
    int requests() {
        return requests.get();
    }

    /** How many would not wait any longer for what drips. */
    int hungUp() {
        return hungUp.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        switch (mood) {
            case ANSWERS -> send(exchange, 200, published.jwks());
            case FAILS -> send(exchange, 500, "out of order");
            case HANGS -> drip(exchange, TimeUnit.DAYS.toMillis(1));
            case DRIPS -> drip(exchange, 100);
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (var stream = exchange.getResponseBody()) {
            stream.write(body);
        }
    }

    /** Blanks, which is what a key set may begin with. */
    private void drip(HttpExchange exchange, long pause) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            while (true) {
                body.write(' ');
                body.flush();
                TimeUnit.MILLISECONDS.sleep(pause);
            }
        } catch (IOException e) {
            hungUp.incrementAndGet();
            throw e;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
