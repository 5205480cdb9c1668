package orgs.config;

import io.smallrye.config.WithDefault;

public interface SpaApiConfig {

    /** The SPA API answers at the root and also below this path, where its existing client expects it. */
    @WithDefault("/api/auth")
    String prefix();
}
