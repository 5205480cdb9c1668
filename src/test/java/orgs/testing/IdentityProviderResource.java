package orgs.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two identity providers whose keys the tests hold, the second with claims and rights of its own, and the keys without which the packaged program does not start. */
public class IdentityProviderResource implements QuarkusTestResourceLifecycleManager {
    private final Path directory = directory();

    @Override
    public Map<String, String> start() {
        var configuration = new HashMap<String, String>();
        for (var provider : List.of(TestIdentityProvider.MAIN, TestIdentityProvider.OTHER)) {
            String prefix = "orgs.identity-providers." + provider.name();
            configuration.put(prefix + ".issuer", provider.issuer());
            configuration.put(prefix + ".jwks", file(provider.name() + ".jwks", provider.jwks()));
            configuration.put(prefix + ".audience", TestIdentityProvider.AUDIENCE);
            configuration.put(prefix + ".algorithm", provider.algorithm());
        }
        configuration.put("orgs.identity-providers.test.system-admin-group", "system-admin");
        String other = "orgs.identity-providers.other.";
        configuration.put(other + "system-admin-group", TestIdentityProvider.OTHER_ADMINISTRATORS);
        configuration.put(other + "email-domains", TestIdentityProvider.OTHER_DOMAIN);
        configuration.put(other + "claims.groups", "https://other-identity.test/roles");
        configuration.put(other + "claims.name", "display_name");
        configuration.put(other + "claims.email", "mail");
        configuration.put(other + "claims.email-verified", "always");
        configuration.put("orgs.token.signing-key", file("signing-key.pem", signingKey()));
        configuration.put("orgs.cookie.allowed-origins", "https://app.example.test");
        configuration.put("orgs.secrets.key", "a-key-for-tests-that-opens-nothing-outside-of-them");
        return configuration;
    }

    @Override
    public void stop() {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(String name, String content) {
        try {
            return Files.writeString(directory.resolve(name), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String signingKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("orgs-identity-providers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
