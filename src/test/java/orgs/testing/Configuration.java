package orgs.testing;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import orgs.config.OrgsConfig;

/** A configuration without a running service. */
public final class Configuration {
    private Configuration() {}

    /** The defaults, and these values. */
    public static OrgsConfig with(Map<String, String> values) {
        var all = new HashMap<>(
                Map.of("orgs.database.url", "postgresql://localhost/orgs", "orgs.database.username", "orgs"));
        all.putAll(values);
        return new SmallRyeConfigBuilder()
                .withMapping(OrgsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build()
                .getConfigMapping(OrgsConfig.class);
    }
}
