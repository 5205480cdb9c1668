package orgs.config;

import java.util.List;
import java.util.Optional;

/** Which pages of other origins a browser lets talk to the service. */
public interface CorsConfig {

    /** Origins to the letter, such as {@code https://app.example.com}. Without a value no CORS header is ever sent. */
    Optional<List<@ExactOrigin String>> origins();
}
