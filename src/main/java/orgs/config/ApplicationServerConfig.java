package orgs.config;

import java.util.Optional;

/** The application server that may act for its users on the Dashboard API. Off unless name and token are both given. */
public interface ApplicationServerConfig {

    /** Must equal the header {@code x-application-server} to the letter. */
    Optional<String> name();

    /** The secret of the header {@code x-application-server-token}: who knows it can act as any account. */
    Optional<String> token();

    /** Accepted beside {@link #token()} while the application server is switched to a new one. */
    Optional<String> previousToken();
}
