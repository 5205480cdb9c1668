package orgs.config;

import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** One issuer of tokens. A token is held against the block of its {@code iss} and no other. */
public interface IdentityProviderConfig {

    /** Must equal the claim {@code iss} to the letter. */
    String issuer();

    /** The issuer's public keys (JWKS): an {@code http(s)} URL or a file; read again every few minutes, and when an unknown key id appears. */
    String jwks();

    /** Must be among the token's {@code aud}, so that a token made for another service is refused here. */
    String audience();

    /** The only algorithm accepted from this issuer, whatever a token's header says: an asymmetric one, since whoever can verify must not be able to sign. */
    @WithDefault("RS256")
    String algorithm();

    /**
     * Who has this value among the groups of this provider's tokens is a system administrator. Without a value nobody is, except that {@link
     * OrgsConfig#systemAdminGroup} holds for a provider that is the only one.
     */
    Optional<String> systemAdminGroup();

    /** The domains of the addresses that this provider may call verified; without a value it may call any so. */
    Optional<List<String>> emailDomains();

    ClaimNamesConfig claims();

    /** As whom the web UI signs people in at this provider. Without a value it does not. */
    Optional<String> clientId();

    /** What {@link #clientId} proves itself with; without a value it is a public client. */
    Optional<String> clientSecret();

    /** What the button of the sign-in page says; without a value the provider's name. */
    Optional<String> label();

    /** What the web UI asks of the provider; {@code openid} must be among it. */
    @WithDefault("openid,profile,email")
    List<String> scopes();
}
