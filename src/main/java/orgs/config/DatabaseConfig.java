package orgs.config;

import java.util.Optional;

/** The PostgreSQL database, for the service and its migrations alike. Development and tests start their own when no URL is given. */
public interface DatabaseConfig {

    /** As {@code postgresql://host:port/database}. */
    String url();

    String username();

    /** Absent where the server trusts the address. */
    Optional<String> password();
}
