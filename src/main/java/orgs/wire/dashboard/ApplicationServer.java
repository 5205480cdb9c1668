package orgs.wire.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.stream.Stream;
import orgs.config.ApplicationServerConfig;
import orgs.config.OrgsConfig;
import orgs.secret.Sha256;

/** The server that may act for its users, by the name and the secret that it presents. */
@ApplicationScoped
class ApplicationServer {
    private final ApplicationServerConfig config;

    ApplicationServer(OrgsConfig config) {
        this.config = config.applicationServer();
    }

    /** Off unless both name and token are configured. */
    boolean isConfigured() {
        return config.name().isPresent() && config.token().isPresent();
    }

    /** Whether both are right; takes the same time whichever is wrong, and for every wrong secret. */
    boolean isItself(String name, String token) {
        boolean isNamed = isSame(name, config.name().orElseThrow());
        boolean isTrusted = false;
        for (String secret : Stream.concat(config.token().stream(), config.previousToken().stream())
                .toList()) {
            isTrusted |= isSame(token, secret);
        }
        return isNamed && isTrusted;
    }

    /** Digests have one length for all texts, so that not even the length of the secret shows. */
    private static boolean isSame(String presented, String configured) {
        return MessageDigest.isEqual(Sha256.digest(presented), Sha256.digest(configured));
    }
}
