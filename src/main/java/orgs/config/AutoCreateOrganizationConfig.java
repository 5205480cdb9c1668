package orgs.config;

import io.smallrye.config.WithDefault;
import java.util.Optional;

/** An organization of its own for every account that is seen for the first time. */
public interface AutoCreateOrganizationConfig {

    @WithDefault("false")
    boolean enabled();

    /** The organization's name; without one, the local part of the address and {@code 's Organization}. */
    Optional<String> name();

    /** The organization's slug; without one, made from its name and the account's id. Only one account can have a fixed one. */
    Optional<String> slug();
}
