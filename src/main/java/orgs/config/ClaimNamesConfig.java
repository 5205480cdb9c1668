package orgs.config;

import io.smallrye.config.WithDefault;

/** In which claims an identity provider tells of a person. */
public interface ClaimNamesConfig {

    /** A list of texts. */
    @WithDefault("groups")
    String groups();

    @WithDefault("email")
    String email();

    @WithDefault("name")
    String name();

    /** {@code always}: every address counts as verified, for a provider that lets nobody in without a verified one and does not say so. */
    @WithDefault("email_verified")
    String emailVerified();
}
