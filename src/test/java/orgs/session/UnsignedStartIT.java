package orgs.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Installation;
import orgs.testing.PackagedProgram;

/** The packaged program makes up nothing that must be the same on every replica. */
class UnsignedStartIT {
    @RegisterExtension
    static final Installation INSTALLATION = new Installation();

    @Test
    void needsASigningKey() {
        assertStopsWithout("orgs.token.signing-key", "orgs.token.signing-key (ORGS_TOKEN_SIGNING_KEY) is missing: ");
    }

    @Test
    void needsAKeyForSecrets() {
        assertStopsWithout("orgs.secrets.key", "orgs.secrets.key (ORGS_SECRETS_KEY) is missing: ");
    }

    @Test
    void needsAnIdentityProvider() {
        assertStopsWithout("orgs.identity-providers.", "orgs.identity-providers.<name>.issuer ");
    }

    @Test
    void needsAPublicUrlForTheLinksInItsMails() {
        var settings = INSTALLATION.settings();
        settings.put("orgs.mail.from", "orgs@example.test");
        assertStops(settings, "orgs.public-url (ORGS_PUBLIC_URL) is missing: ");
    }

    private static void assertStopsWithout(String setting, String reason) {
        var settings = INSTALLATION.settings();
        settings.keySet().removeIf(key -> key.startsWith(setting));
        assertStops(settings, reason);
    }

    private static void assertStops(Map<String, String> settings, String reason) {
        try (var program = PackagedProgram.start(settings)) {
            assertNotEquals(0, program.exitCode());
            var told = program.lines().stream()
                    .filter(line -> line.startsWith("Orgs cannot start"))
                    .toList();
            assertEquals(1, told.size(), program.lines()::toString);
            assertTrue(told.get(0).startsWith("Orgs cannot start: " + reason), told::toString);
        }
    }
}
