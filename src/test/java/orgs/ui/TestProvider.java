package orgs.ui;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import orgs.testing.Person;
import orgs.testing.TestIdentityProvider;
import orgs.testing.TestToken;

/**
 * An identity provider with the authorization code flow, at which whoever comes is the person that the test says,
 * without being asked until they sign out. It insists on what a provider must: the client's secret, the verifier of the
 * code (PKCE), the redirect address, and that a code and a refresh token are used once.
 */
public final class TestProvider implements AutoCloseable {
    static final String CLIENT = "orgs-ui";
    static final String SECRET = "a-secret-of-the-client-in-tests";

    private final HttpServer server;
    private final TestIdentityProvider keys;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshed = new AtomicInteger();
    private final String name;
    private final Duration lifetime;
    private volatile Person person;
    private volatile String given;
    private volatile boolean isBroken;
    private final List<String> secrets = new CopyOnWriteArrayList<>(List.of(SECRET));

    public TestProvider(String name) {
        this(name, Duration.ofHours(1));
    }

    /** One whose ID tokens live so long. */
    TestProvider(String name, Duration lifetime) {
        this.name = name;
        this.lifetime = lifetime;
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String address = "http://localhost:" + server.getAddress().getPort();
        keys = new TestIdentityProvider(name, address, "RS256", name + "-1");
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, discovery()));
        server.createContext("/keys", exchange -> answer(exchange, isBroken ? 503 : 200, keys.jwks()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/end", this::end);
        server.start();
    }

    String issuer() {
        return keys.issuer();
    }

    /** Whom everybody is who comes from now on; null for whoever has to say it first. */
    public void signsIn(Person somebody) {
        person = somebody;
    }

    /** Whether it answers from now on that it cannot work. */
    void breaks(boolean broken) {
        isBroken = broken;
    }

    /** The ID token that it gave last. */
    String givenIdToken() {
        return given;
    }

    /** What nobody else may read: the client's secret, and everything that was given to it. */
    List<String> secrets() {
        return secrets;
    }

    /** How often a token was asked for without the person. */
    int refreshed() {
        return refreshed.get();
    }

    public Map<String, String> settings() {
        String prefix = "orgs.identity-providers." + name + ".";
        return Map.of(
                prefix + "issuer",
                issuer(),
                prefix + "jwks",
                issuer() + "/keys",
                prefix + "audience",
                "orgs",
                prefix + "client-id",
                CLIENT,
                prefix + "client-secret",
                SECRET,
                prefix + "label",
                "Example " + name);
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                "end_session_endpoint":"%1$s/end","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"],"code_challenge_methods_supported":["S256"]}""".formatted(issuer());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = fields(exchange.getRequestURI().getRawQuery());
        if (person == null) {
            show(exchange, "Who are you?");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        secrets.add(code);
        redirect(exchange, asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    }

    /** Ends the session here without asking back. */
    private void end(HttpExchange exchange) throws IOException {
        var asked = fields(exchange.getRequestURI().getRawQuery());
        if (!CLIENT.equals(asked.get("client_id"))) {
            answer(exchange, 400, "{}");
            return;
        }
        person = null;
        redirect(exchange, asked.get("post_logout_redirect_uri"));
    }

    private void token(HttpExchange exchange) throws IOException {
        var posted = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String basic = Base64.getEncoder().encodeToString((CLIENT + ':' + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean isClient =
                ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        var asked = posted.get("grant_type").equals("refresh_token")
                ? refreshTokens.remove(posted.get("refresh_token"))
                : codes.remove(posted.getOrDefault("code", ""));
        boolean isRefreshed = posted.containsKey("refresh_token");
        boolean isProven = asked != null
                && (isRefreshed
                        || asked.get("redirect_uri").equals(posted.get("redirect_uri"))
                                && asked.get("code_challenge").equals(challenge(posted.get("code_verifier"))));
        if (!isClient || !isProven) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        if (isRefreshed) {
            refreshed.incrementAndGet();
        }
        String refreshToken = UUID.randomUUID().toString();
        refreshTokens.put(refreshToken, asked);
        secrets.add(refreshToken);
        answer(exchange, 200, """
                {"token_type":"Bearer","access_token":"opaque","expires_in":60,"refresh_token":"%s","id_token":"%s"}""".formatted(refreshToken, idToken(asked)));
    }

    private String idToken(Map<String, String> asked) {
        given = TestToken.of(keys, person.subject())
                .time("exp", Instant.now().plus(lifetime))
                .claim("aud", CLIENT)
                .claim("nonce", asked.get("nonce"))
                .claim("name", person.name())
                .claim("email", person.email())
                .claim("email_verified", true)
                .sign();
        secrets.add(given);
        return given;
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> fields(String form) {
        var fields = new HashMap<String, String>();
        for (String field : form.split("&")) {
            int equals = field.indexOf('=');
            fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().add("Location", address);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        answer(exchange, status, "application/json", json);
    }

    private static void show(HttpExchange exchange, String heading) throws IOException {
        String page = "<!doctype html><title>Example</title><link rel=icon href=data:,><h1>" + heading + "</h1>";
        answer(exchange, 200, "text/html", page);
    }

    private static void answer(HttpExchange exchange, int status, String type, String content) throws IOException {
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
