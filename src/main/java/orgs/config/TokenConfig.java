package orgs.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The tokens that Orgs issues. Other services verify them against {@code /.well-known/jwks.json}. */
public interface TokenConfig {

    /** The claim {@code iss}; every service that verifies our tokens pins it, so a change invalidates all of them. */
    @WithDefault("orgs")
    String issuer();

    /** The private EC key (P-256) that signs, as PEM (PKCS#8), inline or a file's path. Required in production, made up at each start in development. */
    Optional<String> signingKey();

    /** The {@code kid} of our tokens; without one it is derived from the key. */
    Optional<String> keyId();

    /** Former public keys (PEM, inline or files) that stay published and accepted until the last token signed with them has expired. */
    Optional<List<String>> previousPublicKeys();

    /** How long a token is valid. A removed member is out of Orgs at once, out of services that only verify tokens after this time. */
    @WithDefault("PT15M")
    Duration lifetime();
}
