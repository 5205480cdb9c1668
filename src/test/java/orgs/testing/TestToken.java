package orgs.testing;

import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** A token under construction: good when it comes from a provider, and then changed into whatever a test needs. */
public final class TestToken {
    private final JwtClaims claims = new JwtClaims();
    private final Map<String, Object> headers = new HashMap<>();
    private Key key;

    private TestToken() {}

    /** What the provider would issue for the subject: an hour long, signed with its key. */
    public static TestToken of(TestIdentityProvider provider, String subject) {
        var token = new TestToken();
        token.claims.setIssuer(provider.issuer());
        token.claims.setAudience(TestIdentityProvider.AUDIENCE);
        token.claims.setSubject(subject);
        Instant now = Instant.now();
        return token.time("iat", now)
                .time("exp", now.plus(Duration.ofHours(1)))
                .header("kid", provider.keyId())
                .signedWith(provider.algorithm(), provider.privateKey());
    }

    /** Sets a claim; null removes it. */
    public TestToken claim(String name, Object value) {
        if (value == null) {
            claims.unsetClaim(name);
        } else {
            claims.setClaim(name, value);
        }
        return this;
    }

    public TestToken time(String name, Instant value) {
        return claim(name, value.getEpochSecond());
    }

    public TestToken groups(String... groups) {
        return claim("groups", List.of(groups));
    }

    /** Sets a header; null removes it. */
    public TestToken header(String name, Object value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    /** Signs with any algorithm and key: {@code none} with null, symmetric ones with whatever bytes. */
    public TestToken signedWith(String algorithm, Key key) {
        this.key = key;
        return header("alg", algorithm);
    }

    /** The compact form. */
    public String sign() {
        var jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setDoKeyValidation(false);
        headers.forEach(jws.getHeaders()::setObjectHeaderValue);
        jws.setKey(key);
        jws.setPayload(escaped(claims.toJson()));
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Half a character has a form in JSON, and none in UTF-8. */
    private static String escaped(String json) {
        var escaped = new StringBuilder();
        for (char c : json.toCharArray()) {
            if (Character.isSurrogate(c)) {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
