package orgs.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** The tokens that Orgs issues. Other services verify them against {@code /.well-known/jwks.json}. */
public interface TokenConfig {

    /**
     * The claim {@code iss}; every service that verifies our tokens pins it, so a change invalidates all of them. Those
     * that look for our keys by themselves need the default, {@link OrgsConfig#publicUrl}; without that it is
     * {@code orgs}.
     */
    @WithDefault("${orgs.public-url:orgs}")
    String issuer();

    /** The claim {@code aud}: every service that verifies our tokens should insist on it. */
    @WithDefault("orgs")
    String audience();

    /** The private EC key (P-256) that signs, as PEM (PKCS#8), inline or a file's path. Required in production, made up at each start in development. */
    Optional<String> signingKey();

    /** The {@code kid} of our tokens; without one it is derived from the key. */
    Optional<String> keyId();

    /**
     * Other public keys (PEM, inline or files) that are published and accepted: former ones until the last token signed with them has expired, and the next one
     * before it signs, so that every replica knows it. A key that has or had a configured id is given as {@code <key id>=<PEM or file>}.
     */
    Optional<List<String>> previousPublicKeys();

    /**
     * How long a token is valid that is issued for an identity provider's. One that is issued for our own expires with it, so only the identity provider prolongs
     * a session. A removed member is out of Orgs at once, out of services that only verify tokens after this time.
     */
    @WithDefault("PT15M")
    @DurationMin(seconds = 1)
    Duration lifetime();
}
