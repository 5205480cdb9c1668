package orgs.dev;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Gives development mode a database of its own, unless {@code orgs.database.url} names one. Nothing starts before the URL is asked for. */
public final class DevDatabaseSource implements ConfigSourceFactory {
    private static final String URL = "orgs.database.url";
    private static final String USERNAME = "orgs.database.username";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var url = context.getValue(URL);
        var given = url != null && url.getValue() != null;
        return context.getProfiles().contains("dev") && !given ? List.of(new EmbeddedDatabase()) : List.of();
    }

    private static final class EmbeddedDatabase implements ConfigSource {
        @Override
        public String getName() {
            return "embedded PostgreSQL of development";
        }

        @Override
        public Set<String> getPropertyNames() {
            return Set.of(URL, USERNAME);
        }

        @Override
        public String getValue(String key) {
            return switch (key) {
                case URL -> DevPostgres.url();
                case USERNAME -> DevPostgres.USERNAME;
                default -> null;
            };
        }
    }
}
