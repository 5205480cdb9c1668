package orgs.session;

import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import orgs.testing.Person;
import orgs.testing.TestIdentityProvider;
import orgs.testing.TestToken;

/** Every way in which a token can be wrong that we could think of. */
final class BadTokens {
    private static final TestIdentityProvider MAIN = TestIdentityProvider.MAIN;
    private static final TestIdentityProvider OTHER = TestIdentityProvider.OTHER;

    private BadTokens() {}

    static Map<String, String> all() throws Exception {
        Instant now = Instant.now();
        var stranger = KeyPairGenerator.getInstance("RSA");
        stranger.initialize(2048);
        var strange = stranger.generateKeyPair();
        var strangeJwk = PublicJsonWebKey.Factory.newPublicJwk(strange.getPublic());
        strangeJwk.setKeyId(MAIN.keyId());

        var bad = new LinkedHashMap<String, String>();
        bad.put("algorithm none", good().signedWith("none", null).sign());
        bad.put(
                "HS256 under the public key",
                good().signedWith("HS256", new HmacKey(MAIN.publicKey().getEncoded()))
                        .sign());
        bad.put(
                "HS256 under the published key set",
                good().signedWith("HS256", new HmacKey(MAIN.jwks().getBytes())).sign());
        bad.put(
                "another algorithm than the issuer's",
                good().signedWith("PS256", MAIN.privateKey()).sign());
        bad.put(
                "a weaker algorithm than the issuer's",
                TestToken.of(OTHER, "x").signedWith("RS256", OTHER.privateKey()).sign());
        bad.put(
                "another key under a known key id",
                good().signedWith("RS256", strange.getPrivate()).sign());
        bad.put(
                "another key that is embedded",
                good().header("jwk", strangeJwk.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                        .signedWith("RS256", strange.getPrivate())
                        .sign());
        bad.put(
                "another key behind a URL",
                good().header("jku", "https://evil.test/jwks")
                        .header("x5u", "https://evil.test/x5")
                        .header("kid", "evil")
                        .signedWith("RS256", strange.getPrivate())
                        .sign());
        bad.put("unknown key id", good().header("kid", "unknown").sign());
        bad.put(
                "key of another provider",
                good().header("kid", OTHER.keyId())
                        .signedWith("RS256", OTHER.privateKey())
                        .sign());
        bad.put("unknown issuer", good().claim("iss", "https://unknown.test").sign());
        bad.put(
                "issuer with a slash more",
                good().claim("iss", MAIN.issuer() + "/").sign());
        bad.put("another provider's issuer", good().claim("iss", OTHER.issuer()).sign());
        bad.put(
                "our own issuer",
                good().claim("iss", "orgs").claim("aud", "orgs").sign());
        bad.put("no issuer", good().claim("iss", null).sign());
        bad.put(
                "issuer that is no text",
                good().claim("iss", List.of(MAIN.issuer())).sign());
        bad.put("another audience", good().claim("aud", "somebody-else").sign());
        bad.put("no audience", good().claim("aud", null).sign());
        bad.put(
                "expired",
                good().time("iat", now.minusSeconds(7200))
                        .time("exp", now.minusSeconds(3600))
                        .sign());
        bad.put("no expiry", good().claim("exp", null).sign());
        bad.put("expiry that is no time", good().claim("exp", "tomorrow").sign());
        bad.put("expiry beyond all time", good().claim("exp", Long.MAX_VALUE).sign());
        bad.put("no time of issue", good().claim("iat", null).sign());
        bad.put("not yet valid", good().time("nbf", now.plusSeconds(3600)).sign());
        bad.put(
                "issued in the future",
                good().time("iat", now.plusSeconds(1800)).sign());
        bad.put("no subject", good().claim("sub", null).sign());
        bad.put("empty subject", good().claim("sub", "").sign());
        bad.put("subject of blanks", good().claim("sub", "   ").sign());
        bad.put("subject that is too long", good().claim("sub", "s".repeat(256)).sign());
        bad.put("subject with a control character", good().claim("sub", "a\0b").sign());
        bad.put("subject with half a character", good().claim("sub", "a\uD83D").sign());
        bad.put("subject with the other half", good().claim("sub", "\uDE00a").sign());
        bad.put(
                "subject of bytes that are no text",
                good().claim("sub", "a\uFFFD").sign());
        bad.put("subject that is no text", good().claim("sub", 42).sign());
        bad.put("critical extension", good().header("crit", List.of("exp")).sign());
        bad.put("empty critical extensions", good().header("crit", List.of()).sign());
        bad.put("key id that is no text", good().header("kid", 7).sign());
        bad.put("encrypted", encrypted());
        bad.put("a good token within a signed one", nested("JWT"));
        bad.put("a good token as the content of a signed one", nested(null));
        bad.put("oversized", good().claim("padding", "x".repeat(12_500)).sign());
        bad.put("no JWT", "c2Vzc2lvbi1pZA");
        bad.put("two parts", good().sign().replaceAll("\\.[^.]*$", ""));
        bad.put("no signature", good().sign().replaceAll("[^.]*$", ""));
        bad.put("changed payload", tampered(good().sign()));
        bad.put("nothing between dots", "..");
        bad.put("no JSON", "e30.bm90IGpzb24.c2ln");
        bad.put("JSON that is no object", "W10.W10.c2ln");
        return bad;
    }

    private static TestToken good() {
        return Person.named("Mallory").unsigned();
    }

    private static String encrypted() throws Exception {
        var jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.RSA_OAEP_256);
        jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        jwe.setContentTypeHeaderValue("JWT");
        jwe.setKey(MAIN.publicKey());
        jwe.setPayload(good().sign());
        return jwe.getCompactSerialization();
    }

    private static String nested(String contentType) throws Exception {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(MAIN.algorithm());
        jws.setKeyIdHeaderValue(MAIN.keyId());
        if (contentType != null) {
            jws.setContentTypeHeaderValue(contentType);
        }
        jws.setKey(MAIN.privateKey());
        jws.setPayload(good().sign());
        return jws.getCompactSerialization();
    }

    private static String tampered(String token) {
        String[] parts = token.split("\\.");
        String[] others = good().groups("system-admin").sign().split("\\.");
        return parts[0] + "." + others[1] + "." + parts[2];
    }
}
