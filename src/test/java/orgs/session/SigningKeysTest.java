package orgs.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Configuration;

class SigningKeysTest {

    @Test
    void computesThePublicKeyFromThePrivateOne() throws GeneralSecurityException {
        for (int i = 0; i < 20; i++) {
            var expected = EllipticCurveKeys.generate();
            assertEquals(
                    expected.getPublic(),
                    EllipticCurveKeys.pair(privatePem(expected.getPrivate())).getPublic());
        }
    }

    @Test
    void readsWhatOpensslWrites() throws GeneralSecurityException {
        // openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256, and openssl pkey -pubout of it
        String key = """
                -----BEGIN PRIVATE KEY-----
                MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgt6dN/O7HjPjfuevp
                YO3pDTT0ih+ATVfDfVQ0Zqvn30KhRANCAATe/YUC78Q/eJd0Y6gUX27IEDnRX1AY
                YqpVauKzGUtftC26u287PeB17LmGSN22Kn80rp7mupnufuvcYFOLzN/B
                -----END PRIVATE KEY-----
                """;
        String publicKey = """
                -----BEGIN PUBLIC KEY-----
                MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE3v2FAu/EP3iXdGOoFF9uyBA50V9Q
                GGKqVWrisxlLX7QturtvOz3gdey5hkjdtip/NK6e5rqZ7n7r3GBTi8zfwQ==
                -----END PUBLIC KEY-----
                """;
        assertEquals(
                EllipticCurveKeys.publicKey(publicKey),
                EllipticCurveKeys.pair(key).getPublic());
    }

    @Test
    void namesTheKeyByItsThumbprintUnlessItIsNamed() {
        var key = EllipticCurveKeys.generate();
        var unnamed = keys(Map.of("orgs.token.signing-key", privatePem(key.getPrivate())));
        assertEquals(43, unnamed.keyId().length());
        assertEquals(
                unnamed.keyId(),
                keys(Map.of("orgs.token.signing-key", privatePem(key.getPrivate())))
                        .keyId());
        var named = keys(Map.of("orgs.token.signing-key", privatePem(key.getPrivate()), "orgs.token.key-id", "2026"));
        assertEquals(List.of("2026"), ids(named));
    }

    @Test
    void readsAFileAndAnEnvironmentVariableWithEscapedLineEnds(@TempDir Path directory) throws IOException {
        var key = EllipticCurveKeys.generate();
        String pem = privatePem(key.getPrivate());
        Path file = Files.writeString(directory.resolve("key.pem"), pem);
        String inFile = keys(Map.of("orgs.token.signing-key", file.toString())).keyId();
        String inVariable =
                keys(Map.of("orgs.token.signing-key", pem.replace("\n", "\\n"))).keyId();
        assertEquals(inFile, inVariable);
    }

    @Test
    void publishesAndAcceptsOtherKeysUnderTheirIds() {
        var former = EllipticCurveKeys.generate();
        var next = EllipticCurveKeys.generate();
        var keys = keys(Map.of(
                "orgs.token.signing-key",
                privatePem(EllipticCurveKeys.generate().getPrivate()),
                "orgs.token.key-id",
                "now",
                "orgs.token.previous-public-keys",
                "former=" + publicPem(former.getPublic()) + "," + publicPem(next.getPublic())));
        assertEquals(List.of("now", "former"), ids(keys).subList(0, 2));
        assertEquals(3, ids(keys).size());
        var accepted = (VerificationKeys) keys.ourselves().keys();
        assertEquals(Optional.of(former.getPublic()), accepted.get(Optional.of("former")));
        assertEquals(
                Optional.of(next.getPublic()),
                accepted.get(Optional.of(ids(keys).get(2))));
    }

    @Test
    void publishesNoPrivateKey() {
        var key = EllipticCurveKeys.generate();
        var published = keys(Map.of("orgs.token.signing-key", privatePem(key.getPrivate())))
                .published()
                .get(0);
        assertEquals(key.getPublic(), published.getPublicKey());
        assertEquals(null, published.getPrivateKey());
    }

    @Test
    void makesUpAKeyOnlyInDevelopmentAndTests() {
        var none = Configuration.with(Map.of());
        assertEquals(
                1, new SigningKeys(none, LaunchMode.DEVELOPMENT).published().size());
        assertEquals(1, new SigningKeys(none, LaunchMode.TEST).published().size());
        var refused = assertThrows(ConfigurationException.class, () -> new SigningKeys(none, LaunchMode.NORMAL));
        assertTrue(refused.getMessage().startsWith("orgs.token.signing-key (ORGS_TOKEN_SIGNING_KEY) is missing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere/key.pem",
                "not a key",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----"
            })
    void saysInOneLineWhatIsWrongWithAKey(String key) {
        var refused = assertThrows(ConfigurationException.class, () -> keys(Map.of("orgs.token.signing-key", key)));
        assertTrue(refused.getMessage().startsWith("orgs.token.signing-key (ORGS_TOKEN_SIGNING_KEY)"));
        assertEquals(1, refused.getMessage().lines().count());
        assertTrue(!refused.getMessage().contains("AAAA"));
    }

    @Test
    void refusesKeysOfAnotherKind() throws GeneralSecurityException {
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        var p384 = KeyPairGenerator.getInstance("EC");
        p384.initialize(new ECGenParameterSpec("secp384r1"));
        for (Key key : List.of(rsa, p384.generateKeyPair().getPrivate())) {
            assertThrows(ConfigurationException.class, () -> keys(Map.of("orgs.token.signing-key", privatePem(key))));
        }
    }

    private static SigningKeys keys(Map<String, String> values) {
        return new SigningKeys(Configuration.with(new HashMap<>(values)), LaunchMode.NORMAL);
    }

    private static List<String> ids(SigningKeys keys) {
        return keys.published().stream().map(EllipticCurveJsonWebKey::getKeyId).toList();
    }

    private static String privatePem(Key key) {
        return pem("PRIVATE KEY", key);
    }

    private static String publicPem(Key key) {
        return pem("PUBLIC KEY", key);
    }

    private static String pem(String type, Key key) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getEncoded()).replace("\r", "") + "\n-----END " + type
                + "-----\n";
    }
}
