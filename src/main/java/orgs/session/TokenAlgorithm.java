package orgs.session;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECParameterSpec;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jose4j.keys.EllipticCurves;

/**
 * The signature algorithms a token may have. Only asymmetric ones: with a shared secret, everybody who can verify a token can also make one; and what never
 * was a choice cannot be confused.
 */
public enum TokenAlgorithm {
    RS256("RSA", TokenAlgorithm::isLongRsa),
    RS384("RSA", TokenAlgorithm::isLongRsa),
    RS512("RSA", TokenAlgorithm::isLongRsa),
    PS256("RSA", TokenAlgorithm::isLongRsa),
    PS384("RSA", TokenAlgorithm::isLongRsa),
    PS512("RSA", TokenAlgorithm::isLongRsa),
    ES256("EC", key -> isOn(EllipticCurves.P256, key)),
    ES384("EC", key -> isOn(EllipticCurves.P384, key)),
    ES512("EC", key -> isOn(EllipticCurves.P521, key)),
    EDDSA("OKP", EdECPublicKey.class::isInstance);

    private static final int MIN_RSA_BITS = 2048;

    private final String keyType;
    private final Predicate<PublicKey> suits;

    TokenAlgorithm(String keyType, Predicate<PublicKey> suits) {
        this.keyType = keyType;
        this.suits = suits;
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

    /** Whether the key is of the kind and the strength that this algorithm wants. */
    boolean suits(PublicKey key) {
        return suits.test(key);
    }

    private static boolean isLongRsa(PublicKey key) {
        return key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= MIN_RSA_BITS;
    }

    private static boolean isOn(ECParameterSpec curve, PublicKey key) {
        return key instanceof ECPublicKey point
                && point.getParams().getCurve().equals(curve.getCurve());
    }
}
