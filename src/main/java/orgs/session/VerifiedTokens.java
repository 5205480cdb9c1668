package orgs.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Optional;
import orgs.secret.Sha256;

/**
 * Remembers for a few minutes that the signatures of tokens were right (docs/decisions/0036), by a digest of the whole token,
 * which is not kept itself. It says nothing of whether a token is still valid: its time may be over, its key withdrawn, its
 * person removed. It fills no heap: it is bounded, and long tokens are not remembered.
 */
@ApplicationScoped
class VerifiedTokens {
    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int LONGEST = 2048;
    private static final int HEAP_BYTES_FOR_EACH = 64 * 1024;

    /** By which key of its issuer the token was verified. */
    record Remembered(VerifiedToken token, TrustedIssuer issuer, Optional<String> keyId, PublicKey key) {}

    private final Cache<String, Remembered> byDigest = Caffeine.newBuilder()
            .maximumSize(Runtime.getRuntime().maxMemory() / HEAP_BYTES_FOR_EACH)
            .expireAfterWrite(MEMORY)
            .build();

    Optional<Remembered> find(String token) {
        return token.length() > LONGEST ? Optional.empty() : Optional.ofNullable(byDigest.getIfPresent(digest(token)));
    }

    /** @param verified of this very token */
    void remember(String token, Remembered verified) {
        if (token.length() <= LONGEST) {
            byDigest.put(digest(token), verified);
        }
    }

    private static String digest(String token) {
        return Sha256.text(token.getBytes(StandardCharsets.UTF_8));
    }
}
