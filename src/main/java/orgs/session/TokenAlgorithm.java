package orgs.session;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The signature algorithms a token may have. Only asymmetric ones: with a shared secret, everybody who can verify a token can also make one; and what never
 * was a choice cannot be confused.
 */
public enum TokenAlgorithm {
    RS256("RSA"),
    RS384("RSA"),
    RS512("RSA"),
    PS256("RSA"),
    PS384("RSA"),
    PS512("RSA"),
    ES256("EC"),
    ES384("EC"),
    ES512("EC"),
    EDDSA("OKP");

    private final String keyType;

    TokenAlgorithm(String keyType) {
        this.keyType = keyType;
    }

    /** The algorithm of this name, as it stands in a token's header ({@code alg}). */
    static Optional<TokenAlgorithm> named(String name) {
        return Stream.of(values())
                .filter(algorithm -> algorithm.jwaName().equals(name))
                .findFirst();
    }

    String jwaName() {
        return this == EDDSA ? "EdDSA" : name();
    }

    /** The {@code kty} of its keys. */
    String keyType() {
        return keyType;
    }
}
