package orgs.config;

import io.smallrye.config.WithConverter;
import java.util.Optional;

/** The PostgreSQL database, for the service and its migrations alike. Development and tests start their own when no URL is given. */
public interface DatabaseConfig {

    /** As {@code postgresql://host:port/database}. */
    @WithConverter(DatabaseUrl.Conversion.class)
    DatabaseUrl url();

    String username();

    /** Absent where the server trusts the address. */
    Optional<String> password();
}
