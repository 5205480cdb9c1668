package orgs.session;

/**
 * An issuer whose tokens are accepted.
 *
 * @param name how the log calls it
 * @param issuer the claim {@code iss}, to the letter
 * @param audience must be among a token's {@code aud}
 * @param algorithm the only one accepted from this issuer
 * @param rules how its other claims are read
 */
public record TrustedIssuer(
        String name, String issuer, String audience, TokenAlgorithm algorithm, KeySet keys, ClaimRules rules) {

    /** The same issuer, of tokens for somebody else. */
    TrustedIssuer withAudience(String other) {
        return new TrustedIssuer(name, issuer, other, algorithm, keys, rules);
    }

    /** One of ours: its claims have the usual names, and are believed. */
    public static TrustedIssuer own(
            String name,
            String issuer,
            String audience,
            TokenAlgorithm algorithm,
            KeySet keys,
            String systemAdminGroup) {
        return new TrustedIssuer(name, issuer, audience, algorithm, keys, ClaimRules.usual(systemAdminGroup));
    }
}
