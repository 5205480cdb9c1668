package orgs.config;

import io.smallrye.config.WithDefault;

/** One issuer of tokens. A token is held against the block of its {@code iss} and no other. */
public interface IdentityProviderConfig {

    /** Must equal the claim {@code iss} to the letter. */
    String issuer();

    /** The issuer's public keys: an {@code http(s)} URL, read again when an unknown key id appears, or a file. */
    String jwks();

    /** Must be among the token's {@code aud}, so that a token made for another service is refused here. */
    String audience();

    /** The only algorithm accepted from this issuer, whatever a token's header says. */
    @WithDefault("RS256")
    String algorithm();
}
