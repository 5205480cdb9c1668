package orgs.config;

import jakarta.validation.constraints.Size;
import java.util.Optional;

/** The application server that may act for its users on the Dashboard API. Off unless name and token are both given. */
public interface ApplicationServerConfig {
    int SECRET_LENGTH = 32;
    String TOO_SHORT = "must have at least 32 characters";

    /** Must equal the header {@code x-application-server} to the letter. */
    Optional<String> name();

    /** The secret of the header {@code x-application-server-token}, at least 32 characters: who knows it can act as any account. */
    Optional<@Size(min = SECRET_LENGTH, message = TOO_SHORT) String> token();

    /** Accepted beside {@link #token()} while the application server is switched to a new one. */
    Optional<@Size(min = SECRET_LENGTH, message = TOO_SHORT) String> previousToken();
}
