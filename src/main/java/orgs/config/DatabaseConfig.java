package orgs.config;

import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/**
 * The PostgreSQL database, for the service and its migrations alike. Development and tests start their own when no URL
 * is given.
 */
public interface DatabaseConfig {

    /**
     * As {@code postgresql://host:port/database}: what the service's driver and, with {@code jdbc:} before it, the
     * migrations' understand alike. No message shows it: somebody may have put a password into it.
     */
    @Pattern(
            regexp = "postgresql://[^/@?#\\s]+/[^/@?#\\s]+(\\?[^#\\s]*)?",
            message = "must look like postgresql://host:port/database, without user and password")
    String url();

    String username();

    /** Absent where the server trusts the address. */
    Optional<String> password();
}
