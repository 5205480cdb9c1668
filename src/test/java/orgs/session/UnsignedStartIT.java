package orgs.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import orgs.testing.IdentityProviderResource;
import orgs.testing.PackagedProgram;
import orgs.testing.PostgresResource;

/** The packaged program makes up nothing that must be the same on every replica. */
class UnsignedStartIT {
    private static final PostgresResource DATABASE = new PostgresResource();
    private static final IdentityProviderResource PROVIDERS = new IdentityProviderResource();
    private static final Map<String, String> COMPLETE = new HashMap<>();

    @BeforeAll
    static void start() {
        COMPLETE.putAll(DATABASE.start());
        COMPLETE.putAll(PROVIDERS.start());
    }

    @AfterAll
    static void stop() {
        PROVIDERS.stop();
        DATABASE.stop();
    }

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

    private static void assertStopsWithout(String setting, String reason) {
        var settings = new HashMap<>(COMPLETE);
        settings.keySet().removeIf(key -> key.startsWith(setting));
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
