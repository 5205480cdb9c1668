package orgs.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.testing.Patience.PATIENCE;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.testing.TickingClock;

class PublishedKeySetTest {
    private static final Vertx VERTX = Vertx.vertx();

    private final TickingClock clock = new TickingClock();
    private HttpServer provider;
    private volatile int status = 200;
    private volatile byte[] published = keys("first");
    private volatile int requests;
    private volatile boolean isDripping;
    private final CountDownLatch hungUp = new CountDownLatch(1);

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/jwks", exchange -> {
            requests++;
            if (isDripping) {
                drip(exchange);
            }
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, published.length);
            try (var body = exchange.getResponseBody()) {
                body.write(published);
            }
        });
        provider.createContext("/elsewhere", exchange -> {
            throw new AssertionError("Nobody shall be sent elsewhere");
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    @Test
    void readsTheKeysOnceWhenTheyAreFirstNeeded() {
        var keys = overHttp();
        assertEquals(0, requests);
        assertTrue(find(keys, "first").isPresent());
        assertTrue(find(keys, "first").isPresent());
        assertEquals(1, requests);
    }

    @Test
    void findsANewKeyAtOnce() {
        var keys = overHttp();
        find(keys, "first");
        published = keys("first", "second");
        clock.pass(PublishedKeySet.PAUSE);
        assertTrue(find(keys, "second").isPresent());
        assertTrue(find(keys, "first").isPresent());
    }

    @Test
    void doesNotAskAgainForEveryUnknownKey() {
        var keys = overHttp();
        for (int i = 0; i < 10; i++) {
            assertFalse(find(keys, "unknown-" + i).isPresent());
        }
        assertEquals(1, requests);
        clock.pass(PublishedKeySet.PAUSE);
        find(keys, "unknown");
        assertEquals(2, requests);
    }

    @Test
    void forgetsAWithdrawnKeyAfterAWhile() throws InterruptedException {
        var keys = overHttp();
        find(keys, "first");
        published = keys("second");
        clock.pass(PublishedKeySet.FRESH);
        assertTrue(find(keys, "first").isPresent(), "answers at once, and reads beside it");
        while (find(keys, "second").isEmpty()) {
            clock.pass(PublishedKeySet.PAUSE);
        }
        assertFalse(find(keys, "first").isPresent());
    }

    @Test
    void goesOnWithTheLastKeysWhileTheProviderIsDown() {
        var keys = overHttp();
        find(keys, "first");
        status = 500;
        clock.pass(PublishedKeySet.FRESH);
        assertTrue(find(keys, "first").isPresent());
        clock.pass(PublishedKeySet.FRESH);
        assertFalse(find(keys, "unknown").isPresent());
        provider.stop(0);
        clock.pass(PublishedKeySet.FRESH);
        assertTrue(find(keys, "first").isPresent());
        assertFalse(find(keys, "unknown").isPresent());
    }

    @Test
    void isUnavailableUntilTheProviderIsThereForTheFirstTime() {
        var keys = overHttp();
        status = 503;
        assertUnavailable(keys);
        assertUnavailable(keys);
        assertEquals(1, requests);
        status = 200;
        clock.pass(PublishedKeySet.PAUSE);
        assertTrue(find(keys, "first").isPresent());
    }

    @Test
    void isUnavailableWhenNobodyListens() {
        var keys = overHttp();
        provider.stop(0);
        assertUnavailable(keys);
    }

    @Test
    void followsNoRedirect() {
        status = 302;
        assertUnavailable(overHttp());
    }

    @Test
    void takesNoAnswerThatIsNoKeySet() {
        published = "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8);
        assertUnavailable(overHttp());
    }

    @Test
    void takesNoAnswerThatIsTooLongHoweverGoodItIs() {
        String good = new String(keys("first"), StandardCharsets.UTF_8);
        published = (good + " ".repeat(400 * 1024)).getBytes(StandardCharsets.UTF_8);
        assertTrue(find(overHttp(), "first").isPresent());
        published = (good + " ".repeat(600 * 1024)).getBytes(StandardCharsets.UTF_8);
        assertUnavailable(overHttp());
    }

    @Test
    void doesNotWaitForAServerThatDripsAndAsksItAgainLater() throws InterruptedException {
        var keys = overHttp();
        isDripping = true;
        assertUnavailable(keys);
        assertTrue(hungUp.await(PATIENCE.toSeconds(), TimeUnit.SECONDS), "the dripping answer is broken off");
        isDripping = false;
        clock.pass(PublishedKeySet.PAUSE);
        assertTrue(find(keys, "first").isPresent());
    }

    @Test
    void doesNotWaitForAServerThatSaysNothing() throws IOException {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            assertUnavailable(overHttp("http://localhost:" + silent.getLocalPort() + "/jwks"));
        }
    }

    @Test
    void takesAnIssuerWithoutKeysAtItsWordUntilItHasSomeAgain() {
        var keys = overHttp();
        published = keys();
        assertUnavailable(keys);
        published = keys("first");
        clock.pass(PublishedKeySet.PAUSE);
        assertTrue(find(keys, "first").isPresent());
        published = keys();
        clock.pass(PublishedKeySet.PAUSE);
        assertUnavailable(keys, "unknown");
        assertUnavailable(keys, "first");
        published = keys("first");
        clock.pass(PublishedKeySet.PAUSE);
        assertTrue(find(keys, "first").isPresent());
    }

    @Test
    void readsAChangedFileAgain(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("jwks"), keys("first"));
        var keys = new PublishedKeySet("file", TokenAlgorithm.ES256, JwksSource.file(VERTX, file.toString()), clock);
        assertTrue(find(keys, "first").isPresent());
        Files.write(file, keys("second"));
        clock.pass(PublishedKeySet.PAUSE);
        assertTrue(find(keys, "second").isPresent());
        assertFalse(find(keys, "first").isPresent());
    }

    /** A blank now and then, which is what a JWK set may begin with, until the client hangs up: at no time is the connection idle. */
    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            while (true) {
                body.write(' ');
                body.flush();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (IOException e) {
            hungUp.countDown();
            throw e;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private PublishedKeySet overHttp() {
        return overHttp("http://localhost:" + provider.getAddress().getPort() + "/jwks");
    }

    private PublishedKeySet overHttp(String url) {
        return new PublishedKeySet("test", TokenAlgorithm.ES256, JwksSource.http(VERTX, url), clock);
    }

    private static Optional<PublicKey> find(PublishedKeySet keys, String keyId) {
        return keys.find(Optional.of(keyId)).await().atMost(PATIENCE);
    }

    private static void assertUnavailable(PublishedKeySet keys) {
        assertUnavailable(keys, "first");
    }

    private static void assertUnavailable(PublishedKeySet keys, String keyId) {
        var refused = assertThrows(RefusedException.class, () -> find(keys, keyId));
        assertEquals(Refusal.UNAVAILABLE, refused.refusal());
    }

    private static byte[] keys(String... ids) {
        List<JsonWebKey> keys = Stream.of(ids).map(PublishedKeySetTest::key).toList();
        return new JsonWebKeySet(keys).toJson().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonWebKey key(String id) {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
