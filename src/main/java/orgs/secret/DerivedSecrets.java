package orgs.secret;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import orgs.config.ConfiguredFile;
import orgs.config.Misconfiguration;
import orgs.config.OrgsConfig;

/**
 * Message authentication codes (HMAC-SHA-256) under the server's key. What is derived from an id and a version need not
 * be stored: a dump of the database opens nothing.
 */
@Startup
@ApplicationScoped
public class DerivedSecrets {
    private static final String KEY = "orgs.secrets.key";
    private static final String PREVIOUS_KEYS = "orgs.secrets.previous-keys";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_KEY_LENGTH = 32;

    private final List<SecretKeySpec> keys;

    DerivedSecrets(OrgsConfig config) {
        var current = config.secrets()
                .key()
                .orElseThrow(() -> Misconfiguration.of(
                        KEY,
                        "is missing: it derives the secrets of invitations, and must be the same on every replica"));
        var previous = config.secrets().previousKeys().orElse(List.of());
        keys = Stream.concat(Stream.of(key(KEY, current)), previous.stream().map(former -> key(PREVIOUS_KEYS, former)))
                .toList();
    }

    private static SecretKeySpec key(String setting, String configured) {
        String text = ConfiguredFile.isNamedBy(configured) ? ConfiguredFile.read(setting, configured) : configured;
        if (text.length() < MIN_KEY_LENGTH) {
            throw Misconfiguration.of(setting, "must have at least " + MIN_KEY_LENGTH + " characters");
        }
        return new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The 32 bytes that stand for the message, told apart by purpose so that no use can be mistaken for another. */
    public byte[] derive(String purpose, String message) {
        return mac(keys.get(0), purpose, message);
    }

    /** What {@link #derive} tells under the present key, and would tell under each former one. */
    public Stream<byte[]> derivations(String purpose, String message) {
        return keys.stream().map(key -> mac(key, purpose, message));
    }

    /** Whether the bytes were derived from the message under the present or a former key; takes the same time for any. */
    public boolean isDerived(byte[] presented, String purpose, String message) {
        boolean derived = false;
        for (SecretKeySpec key : keys) {
            derived |= MessageDigest.isEqual(presented, mac(key, purpose, message));
        }
        return derived;
    }

    private static byte[] mac(SecretKeySpec key, String purpose, String message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((purpose + '\n' + message).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }
}
