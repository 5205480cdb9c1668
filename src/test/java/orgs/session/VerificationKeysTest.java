package orgs.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
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
