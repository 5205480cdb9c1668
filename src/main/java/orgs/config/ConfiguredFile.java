package orgs.config;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file that a configuration value names. */
public final class ConfiguredFile {
    private static final String SCHEME = "file:";

    private ConfiguredFile() {}

    /** Whether the value names a file by its form, for keys whose value can also be the content itself. */
    public static boolean isNamedBy(String value) {
        return value.startsWith("/") || value.startsWith(SCHEME);
    }

    public static Path path(String key, String value) {
        try {
            return Path.of(value.startsWith(SCHEME) ? value.substring(SCHEME.length()) : value);
        } catch (InvalidPathException e) {
            throw unreadable(key);
        }
    }

    /**
     * The file's content, without surrounding white space.
     *
     * @param key the configuration key, for the one line that says what is wrong
     * @throws ConfigurationException when it cannot be read; does not repeat the value, which might be a secret by mistake
     */
    public static String read(String key, String value) {
        try {
            return Files.readString(path(key, value)).strip();
        } catch (IOException e) {
            throw unreadable(key);
        }
    }

    private static ConfigurationException unreadable(String key) {
        return Misconfiguration.of(key, "names a file that cannot be read");
    }
}
