package orgs.config;

import io.smallrye.config.WithDefault;

public interface OrganizationsConfig {

    /** {@code false}: every organization route of the SPA API answers 403 {@code feature_disabled}, and {@code /me} shows none. */
    @WithDefault("true")
    boolean enabled();

    /** {@code false}: only system administrators create organizations, whoever else tries is refused. */
    @WithDefault("true")
    boolean everybodyCreates();
}
