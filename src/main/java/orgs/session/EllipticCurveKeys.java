package orgs.session;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jose4j.keys.EllipticCurves;

/** Keys on the curve P-256, from and to what people keep in files. */
public final class EllipticCurveKeys {
    private static final BigInteger THREE = BigInteger.valueOf(3);

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
        var point = multiply(
                key.getParams().getGenerator(), key.getS(), key.getParams().getCurve());
        return new KeyPair(factory().generatePublic(new ECPublicKeySpec(point, key.getParams())), key);
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

    /** Java computes this only inside of its key generator. Runs once, at the start, so it need not hide its timing. */
    private static ECPoint multiply(ECPoint point, BigInteger times, EllipticCurve curve) {
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        ECPoint sum = ECPoint.POINT_INFINITY;
        for (int bit = times.bitLength() - 1; bit >= 0; bit--) {
            sum = add(sum, sum, curve.getA(), p);
            if (times.testBit(bit)) {
                sum = add(sum, point, curve.getA(), p);
            }
        }
        return sum;
    }

    private static ECPoint add(ECPoint one, ECPoint other, BigInteger a, BigInteger p) {
        if (one.equals(ECPoint.POINT_INFINITY)) {
            return other;
        }
        if (other.equals(ECPoint.POINT_INFINITY)) {
            return one;
        }
        BigInteger x = one.getAffineX();
        BigInteger y = one.getAffineY();
        BigInteger rise = one.equals(other)
                ? x.pow(2).multiply(THREE).add(a)
                : other.getAffineY().subtract(y);
        BigInteger run = one.equals(other) ? y.shiftLeft(1) : other.getAffineX().subtract(x);
        BigInteger slope = rise.multiply(run.modInverse(p)).mod(p);
        BigInteger sumX = slope.pow(2).subtract(x).subtract(other.getAffineX()).mod(p);
        return new ECPoint(sumX, slope.multiply(x.subtract(sumX)).subtract(y).mod(p));
    }
}
