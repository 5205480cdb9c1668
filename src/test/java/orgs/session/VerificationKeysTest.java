package orgs.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.TestIdentityProvider;

class VerificationKeysTest {
    private static final String JWKS = TestIdentityProvider.MAIN.jwks();
    private static final Optional<String> ID = Optional.of(TestIdentityProvider.MAIN.keyId());

    @Test
    void findsAKeyByItsIdOrAsTheOnlyOne() {
        var keys = VerificationKeys.parse(JWKS, TokenAlgorithm.RS256);
        var expected = Optional.of(TestIdentityProvider.MAIN.publicKey());
        assertEquals(expected, keys.get(ID));
        assertEquals(expected, keys.get(Optional.empty()));
        assertEquals(Optional.empty(), keys.get(Optional.of("other")));
    }

    @Test
    void guessesNoKeyAmongSeveral() {
        var entry = VerificationKeys.parse(JWKS, TokenAlgorithm.RS256).entries().get(0);
        assertEquals(Optional.empty(), new VerificationKeys(List.of(entry, entry)).get(Optional.empty()));
    }

    @Test
    void leavesOutKeysThatAreForSomethingElse() {
        assertEquals(
                List.of(), VerificationKeys.parse(JWKS, TokenAlgorithm.ES256).entries());
        assertEquals(
                List.of(),
                VerificationKeys.parse(JWKS.replace("\"sig\"", "\"enc\""), TokenAlgorithm.RS256)
                        .entries());
        String forAnother = JWKS.replace("\"use\"", "\"alg\":\"PS256\",\"use\"");
        assertEquals(
                List.of(),
                VerificationKeys.parse(forAnother, TokenAlgorithm.RS256).entries());
        assertEquals(
                1,
                VerificationKeys.parse(forAnother, TokenAlgorithm.PS256)
                        .entries()
                        .size());
    }

    @Test
    void takesNoSharedSecretForAKey() {
        String secret = "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"s\",\"k\":\"c2VjcmV0\"}]}";
        for (var algorithm : TokenAlgorithm.values()) {
            assertEquals(List.of(), VerificationKeys.parse(secret, algorithm).entries());
        }
    }

    @Test
    void leavesOutWeakKeys() throws Exception {
        assertEquals(0, good(rsa(1024), TokenAlgorithm.RS256, TokenAlgorithm.PS512));
        assertEquals(0, good(rsa(2040), TokenAlgorithm.RS256));
        assertEquals(2, good(rsa(2048), TokenAlgorithm.RS256, TokenAlgorithm.PS512));
        assertEquals(0, good(rsa(2048).replace("AQAB", "AQ"), TokenAlgorithm.RS256), "exponent 1: everybody can sign");
    }

    @Test
    void leavesOutKeysOnAnotherCurve() throws Exception {
        String p384 = set(EcJwkGenerator.generateJwk(EllipticCurves.P384));
        assertEquals(0, good(p384, TokenAlgorithm.ES256, TokenAlgorithm.ES512));
        assertEquals(1, good(p384, TokenAlgorithm.ES384));
        assertEquals(0, good(set(OkpJwkGenerator.generateJwk("X25519")), TokenAlgorithm.EDDSA));
        assertEquals(1, good(set(OkpJwkGenerator.generateJwk("Ed25519")), TokenAlgorithm.EDDSA));
    }

    @Test
    void oneBadKeyDoesNotSpoilTheSet() {
        String withNonsense = JWKS.replace("[", "[{\"kty\":\"RSA\",\"n\":\"!\",\"e\":\"AQAB\"},{\"kty\":\"NEW\"},");
        assertEquals(1, good(withNonsense, TokenAlgorithm.RS256));
    }

    private static String rsa(int bits) throws Exception {
        return set(RsaJwkGenerator.generateJwk(bits));
    }

    private static String set(JsonWebKey key) {
        return new JsonWebKeySet(key).toJson();
    }

    private static long good(String jwks, TokenAlgorithm... algorithms) {
        return Stream.of(algorithms)
                .mapToInt(algorithm ->
                        VerificationKeys.parse(jwks, algorithm).entries().size())
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"keys\":7}", "{\"keys\":[7]}", "<html>"})
    void refusesWhatIsNoKeySet(String text) {
        assertThrows(IllegalArgumentException.class, () -> VerificationKeys.parse(text, TokenAlgorithm.RS256));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "HS512", "ES256K", "rs256", ""})
    void knowsNoAlgorithmThatAnybodyCouldSignWith(String name) {
        assertEquals(Optional.empty(), TokenAlgorithm.named(name));
    }
}
