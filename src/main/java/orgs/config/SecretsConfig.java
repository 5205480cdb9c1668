package orgs.config;

import java.util.List;
import java.util.Optional;

/** The keys under which invitation secrets are derived and hashed; they are never stored, so losing the key closes every open invitation. */
public interface SecretsConfig {

    /** At least 32 characters that nobody can guess, inline or a file's path (which starts with {@code /} or {@code file:}). Required in production, made up at each start in development. */
    Optional<String> key();

    /** Former keys: what was made under them stays valid, nothing new is. */
    Optional<List<String>> previousKeys();
}
