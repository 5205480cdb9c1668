package orgs.session;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import orgs.config.ConfiguredFile;
import orgs.config.Misconfiguration;
import orgs.config.OrgsConfig;
import orgs.config.TokenConfig;

/** The key that signs our tokens, and every public key that verifies them. */
@Startup
@ApplicationScoped
public class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final String KEY = "orgs.token.signing-key";
    private static final String PREVIOUS = "orgs.token.previous-public-keys";
    private static final Pattern WITH_ID = Pattern.compile("([\\w.:-]{1,100})=(.+)", Pattern.DOTALL);

    private final TokenConfig config;
    private final String systemAdminGroup;
    private final PrivateKey privateKey;
    private final String keyId;
    private final VerificationKeys publicKeys;

    SigningKeys(OrgsConfig config, LaunchMode mode) {
        this.config = config.token();
        systemAdminGroup = config.systemAdminGroup();
        KeyPair current = this.config.signingKey().map(SigningKeys::pair).orElseGet(() -> madeUp(mode));
        privateKey = current.getPrivate();
        keyId = this.config.keyId().orElseGet(() -> thumbprint(current.getPublic()));
        var entries = new ArrayList<VerificationKeys.Entry>();
        entries.add(new VerificationKeys.Entry(Optional.of(keyId), current.getPublic()));
        this.config.previousPublicKeys().stream()
                .flatMap(List::stream)
                .map(SigningKeys::previous)
                .forEach(entries::add);
        publicKeys = new VerificationKeys(entries);
    }

    /** We trust what we signed. */
    @Produces
    @Singleton
    TrustedIssuer ourselves() {
        return TrustedIssuer.own(
                "orgs", config.issuer(), config.audience(), TokenAlgorithm.ES256, publicKeys, systemAdminGroup);
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    /** The {@code kid} of what {@link #privateKey} signs. */
    String keyId() {
        return keyId;
    }

    /** What {@code /.well-known/jwks.json} publishes. */
    public List<EllipticCurveJsonWebKey> published() {
        return publicKeys.entries().stream().map(SigningKeys::published).toList();
    }

    private static EllipticCurveJsonWebKey published(VerificationKeys.Entry entry) {
        var key = new EllipticCurveJsonWebKey((ECPublicKey) entry.key());
        entry.id().ifPresent(key::setKeyId);
        key.setUse("sig");
        key.setAlgorithm(TokenAlgorithm.ES256.jwaName());
        return key;
    }

    private static KeyPair madeUp(LaunchMode mode) {
        if (!mode.isDevOrTest()) {
            throw Misconfiguration.of(
                    KEY,
                    "is missing: a private EC key (P-256, PKCS#8 PEM) or its file, which signs our tokens and must be the"
                            + " same on every replica");
        }
        LOG.info("orgs.token.signing-key is not set: our tokens are valid until the next start");
        return EllipticCurveKeys.generate();
    }

    private static KeyPair pair(String configured) {
        try {
            return EllipticCurveKeys.pair(pem(KEY, configured));
        } catch (GeneralSecurityException | ClassCastException e) {
            throw Misconfiguration.of(KEY, "is no private EC key on P-256 as PKCS#8 PEM: " + e.getMessage());
        }
    }

    private static VerificationKeys.Entry previous(String configured) {
        var withId = WITH_ID.matcher(configured.strip());
        Optional<String> id = withId.matches() ? Optional.of(withId.group(1)) : Optional.empty();
        try {
            var key = EllipticCurveKeys.publicKey(pem(PREVIOUS, id.isPresent() ? withId.group(2) : configured));
            return new VerificationKeys.Entry(Optional.of(id.orElseGet(() -> thumbprint(key))), key);
        } catch (GeneralSecurityException | ClassCastException e) {
            throw Misconfiguration.of(PREVIOUS, "holds what is no public EC key on P-256 as PEM: " + e.getMessage());
        }
    }

    private static String pem(String key, String configured) {
        return configured.contains("-----BEGIN") ? configured : ConfiguredFile.read(key, configured.strip());
    }

    /** RFC 7638: the same on every replica without configuration. */
    private static String thumbprint(PublicKey key) {
        return new EllipticCurveJsonWebKey((ECPublicKey) key).calculateBase64urlEncodedThumbprint("SHA-256");
    }
}
