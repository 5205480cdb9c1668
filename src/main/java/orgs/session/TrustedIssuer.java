package orgs.session;

/**
 * An issuer whose tokens are accepted.
 *
 * @param name how the log calls it
 * @param issuer the claim {@code iss}, to the letter
 * @param audience must be among a token's {@code aud}
 * @param algorithm the only one accepted from this issuer
 */
public record TrustedIssuer(String name, String issuer, String audience, TokenAlgorithm algorithm, KeySet keys) {}
