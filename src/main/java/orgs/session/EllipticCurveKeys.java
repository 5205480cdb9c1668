package orgs.session;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.math.ec.custom.sec.SecP256R1Curve;
import org.jose4j.keys.EllipticCurves;

/** Keys on the curve P-256, from and to what people keep in files. */
public final class EllipticCurveKeys {
    private EllipticCurveKeys() {}

    public static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has P-256", impossible);
        }
    }

    /** @param pem a private key as {@code BEGIN PRIVATE KEY} (PKCS#8); the public key is computed from it */
    static KeyPair pair(String pem) throws GeneralSecurityException {
        var key = onP256((ECPrivateKey) factory().generatePrivate(new PKCS8EncodedKeySpec(der(pem, "PRIVATE KEY"))));
        return new KeyPair(factory().generatePublic(new ECPublicKeySpec(publicPoint(key), key.getParams())), key);
    }

    /** @param pem a public key as {@code BEGIN PUBLIC KEY} */
    static ECPublicKey publicKey(String pem) throws GeneralSecurityException {
        return onP256((ECPublicKey) factory().generatePublic(new X509EncodedKeySpec(der(pem, "PUBLIC KEY"))));
    }

    private static KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance("EC");
    }

    private static <T extends ECKey> T onP256(T key) throws GeneralSecurityException {
        if (!key.getParams().getCurve().equals(EllipticCurves.P256.getCurve())) {
            throw new GeneralSecurityException("not on the curve P-256");
        }
        return key;
    }

    private static byte[] der(String pem, String type) throws GeneralSecurityException {
        String begin = "-----BEGIN " + type + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + type + "-----");
        if (from < 0 || to < from) {
            throw new GeneralSecurityException("no block " + begin);
        }
        // An environment variable often holds the two characters \n where a line ends.
        String base64 = pem.substring(from + begin.length(), to).replace("\\n", "");
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("not Base64", e);
        }
    }

    /** Java computes this only inside of its key generator. */
    private static ECPoint publicPoint(ECPrivateKey key) {
        ECPoint generator = key.getParams().getGenerator();
        var curve = new SecP256R1Curve();
        var point = new FixedPointCombMultiplier()
                .multiply(curve.createPoint(generator.getAffineX(), generator.getAffineY()), key.getS())
                .normalize();
        return new ECPoint(
                point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger());
    }
}
