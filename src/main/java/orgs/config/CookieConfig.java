package orgs.config;

import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

public interface CookieConfig {

    /** The cookie that may carry a token. A name that starts with {@code __Host-} keeps sibling domains from planting one. */
    @WithDefault("orgs_session")
    String name();

    /** Origins ({@code https://app.example.com}) whose pages may change things with the cookie, besides the service's own. */
    Optional<List<@ExactOrigin String>> allowedOrigins();
}
