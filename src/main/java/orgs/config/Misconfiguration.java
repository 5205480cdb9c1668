package orgs.config;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.common.utils.StringUtil;
import java.util.Locale;
import java.util.Set;

/** Says in one line which setting stops the start, under both of its names, and why. */
public final class Misconfiguration {
    private Misconfiguration() {}

    /**
     * To be thrown at start-up.
     *
     * @param reason continues the sentence that begins with the key, such as {@code "is required"}; never holds the value
     */
    public static ConfigurationException of(String key, String reason) {
        return new ConfigurationException(message(key, reason), Set.of(key));
    }

    /** The same as text. */
    public static String message(String key, String reason) {
        return key + " (" + environmentVariable(key) + ") " + reason;
    }

    private static String environmentVariable(String key) {
        return StringUtil.replaceNonAlphanumericByUnderscores(key).toUpperCase(Locale.ROOT);
    }
}
