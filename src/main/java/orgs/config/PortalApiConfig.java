package orgs.config;

import io.smallrye.config.WithDefault;

public interface PortalApiConfig {

    /** The base of the shareable invite links: {@code <frontend-url>/org-invite/<code>}. */
    @WithDefault("http://localhost:3000")
    String frontendUrl();
}
