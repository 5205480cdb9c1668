package orgs.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orgs.testing.Configuration;

class SecretsTest {
    private static final String KEY = "a-key-of-thirty-two-characters-or-more";
    private static final String NEXT = "another-key-of-thirty-two-characters-or-more";

    @Test
    void derivesTheSameFromTheSameKeyInlineOrInAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("key"), KEY + "\n");
        byte[] inline = secrets(Map.of("orgs.secrets.key", KEY)).derive("mail", "1");
        assertArrayEquals(
                inline, secrets(Map.of("orgs.secrets.key", file.toString())).derive("mail", "1"));
        assertArrayEquals(
                inline, secrets(Map.of("orgs.secrets.key", "file:" + file)).derive("mail", "1"));
    }

    @Test
    void tellsPurposesAndMessagesApart() {
        var secrets = secrets(Map.of("orgs.secrets.key", KEY));
        byte[] derived = secrets.derive("mail", "1");
        assertTrue(secrets.isDerived(derived, "mail", "1"));
        assertFalse(secrets.isDerived(derived, "mail", "2"));
        assertFalse(secrets.isDerived(derived, "link", "1"));
    }

    @Test
    void knowsWhatAFormerKeyDerived() {
        byte[] former = secrets(Map.of("orgs.secrets.key", KEY)).derive("mail", "1");
        var rotated = secrets(Map.of("orgs.secrets.key", NEXT, "orgs.secrets.previous-keys", KEY));
        assertTrue(rotated.isDerived(former, "mail", "1"));
        assertArrayEquals(former, rotated.derivations("mail", "1").toList().get(1));
        assertFalse(secrets(Map.of("orgs.secrets.key", NEXT)).isDerived(former, "mail", "1"));
    }

    @Test
    void saysWhatIsMissingOrTooShortOrNowhereWithoutRepeatingIt() {
        assertRefused(Map.of(), "orgs.secrets.key (ORGS_SECRETS_KEY) is missing");
        assertRefused(Map.of("orgs.secrets.key", "short"), "orgs.secrets.key (ORGS_SECRETS_KEY) must have at least 32");
        assertRefused(
                Map.of("orgs.secrets.key", "/nowhere/key"),
                "orgs.secrets.key (ORGS_SECRETS_KEY) names a file that cannot be read");
        assertRefused(
                Map.of("orgs.secrets.key", KEY, "orgs.secrets.previous-keys", "short"),
                "orgs.secrets.previous-keys (ORGS_SECRETS_PREVIOUS_KEYS) must have at least 32");
    }

    private static DerivedSecrets secrets(Map<String, String> values) {
        return new DerivedSecrets(Configuration.with(values));
    }

    private static void assertRefused(Map<String, String> values, String message) {
        var refused = assertThrows(ConfigurationException.class, () -> secrets(values));
        assertTrue(refused.getMessage().startsWith(message), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
    }
}
