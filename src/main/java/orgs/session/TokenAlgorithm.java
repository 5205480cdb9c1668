package orgs.session;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECParameterSpec;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.keys.EllipticCurves;

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

    private static final int MIN_RSA_BITS = 2048;

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

    /** Whether the key is of the kind and the strength that this algorithm wants. */
    boolean suits(PublicKey key) {
        return switch (this) {
            case RS256, RS384, RS512, PS256, PS384, PS512 -> isLongRsa(key);
            case ES256 -> isOn(EllipticCurves.P256, key);
            case ES384 -> isOn(EllipticCurves.P384, key);
            case ES512 -> isOn(EllipticCurves.P521, key);
            case EDDSA -> key instanceof EdECPublicKey;
        };
    }

    private static boolean isLongRsa(PublicKey key) {
        return key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= MIN_RSA_BITS;
    }

    private static boolean isOn(ECParameterSpec curve, PublicKey key) {
        return key instanceof ECPublicKey point && point.getParams().getCurve().equals(curve.getCurve());
    }
}
