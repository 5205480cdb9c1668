package orgs.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** An identity provider that exists only as its issuer, audience and key: enough to sign whatever a test wants. */
public record TestIdentityProvider(String name, String issuer, String algorithm, String keyId) {
    public static final String AUDIENCE = "orgs-test";
    public static final TestIdentityProvider MAIN =
            new TestIdentityProvider("test", "https://identity.test", "RS256", "main-1");
    public static final String OTHER_ADMINISTRATORS = "other-administrators";
    /** The only domain for whose addresses the second one is believed. */
    public static final String OTHER_DOMAIN = "other.example.test";
    /** By name; a key that is read anew is prepared anew by its first signature. */
    private static final Map<String, RSAPrivateCrtKey> READ = new ConcurrentHashMap<>();
    /** A second one, so that tests can mix up what belongs to whom. */
    public static final TestIdentityProvider OTHER =
            new TestIdentityProvider("other", "https://other-identity.test/realms/orgs", "PS256", "other-1");

    public PrivateKey privateKey() {
        return keys();
    }

    public PublicKey publicKey() {
        try {
            RSAPrivateCrtKey key = keys();
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the provider publishes. */
    public String jwks() {
        try {
            var key = PublicJsonWebKey.Factory.newPublicJwk(publicKey());
            key.setKeyId(keyId);
            key.setUse("sig");
            return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One key for the whole test run. A static field would not do: Quarkus loads tests and their resources in several class loaders. */
    private RSAPrivateCrtKey keys() {
        return READ.computeIfAbsent(name, TestIdentityProvider::read);
    }

    private static RSAPrivateCrtKey read(String name) {
        Object encoded =
                System.getProperties().computeIfAbsent("testing.identity-provider.key." + name, missing -> generate());
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode((String) encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
