package orgs.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.mutiny.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Configuration;
import orgs.testing.TestIdentityProvider;

class TrustedIssuersTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String ACME = "orgs.identity-providers.acme.";
    private static final Map<String, String> GOOD = Map.of(
            ACME + "issuer", "https://acme.test", ACME + "jwks", "https://acme.test/jwks", ACME + "audience", "orgs");

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    @Test
    void trustsAConfiguredProviderWithRs256() {
        var acme = issuers(GOOD, LaunchMode.NORMAL).find("https://acme.test").orElseThrow();
        assertEquals(TokenAlgorithm.RS256, acme.algorithm());
        assertTrue(issuers(GOOD, LaunchMode.NORMAL).find("https://acme.test/").isEmpty());
    }

    @Test
    void needsSomebodyWhoSignsPeopleInInProduction() {
        assertRefused(Map.of(), "orgs.identity-providers.<name>.issuer");
        assertDoesNotThrow(() -> issuers(Map.of(), LaunchMode.DEVELOPMENT));
        assertDoesNotThrow(() -> issuers(Map.of("orgs.application-server.name", "dashboard"), LaunchMode.NORMAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "HS512", "rs256", "RSA"})
    void refusesAnAlgorithmThatIsNotAsymmetric(String algorithm) {
        assertRefused(with(ACME + "algorithm", algorithm), ACME + "algorithm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere/jwks.json", "nowhere", "http://", "https://a b/"})
    void refusesKeysThatAreNowhere(String jwks) {
        assertRefused(with(ACME + "jwks", jwks), ACME + "jwks");
    }

    @Test
    void readsAFileAtTheStart(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("jwks"), TestIdentityProvider.MAIN.jwks());
        assertDoesNotThrow(() -> issuers(with(ACME + "jwks", file.toString()), LaunchMode.NORMAL));
        Files.writeString(file, "{\"keys\":[]}");
        assertRefused(with(ACME + "jwks", file.toString()), ACME + "jwks");
        Files.writeString(file, "no keys");
        assertRefused(with(ACME + "jwks", file.toString()), ACME + "jwks");
    }

    @Test
    void takesTheGlobalAdministratorGroupForTheOnlyProvider() {
        assertEquals(Optional.of("system-admin"), adminGroup(GOOD));
        assertEquals(Optional.of("root"), adminGroup(with("orgs.system-admin-group", "root")));
        assertEquals(Optional.of("acme-root"), adminGroup(with(ACME + "system-admin-group", "acme-root")));
    }

    @Test
    void takesNoAdministratorGroupForGrantedAmongSeveral() {
        var values = two();
        assertEquals(Optional.empty(), adminGroup(values));
        values.put(ACME + "system-admin-group", "acme-root");
        assertEquals(Optional.of("acme-root"), adminGroup(values));
        var twin = issuers(values, LaunchMode.NORMAL).find("https://twin.test").orElseThrow();
        assertEquals(Optional.empty(), twin.rules().systemAdminGroup());
    }

    @Test
    void readsDomainsAsAddressesHaveThem() {
        var acme = issuers(with(ACME + "email-domains", "Acme.Test, bücher.example"), LaunchMode.NORMAL)
                .find("https://acme.test")
                .orElseThrow();
        assertTrue(acme.rules().mayVerify("ann@acme.test"));
        assertTrue(acme.rules().mayVerify("ann@xn--bcher-kva.example"));
        assertFalse(acme.rules().mayVerify("ann@sub.acme.test"));
        assertFalse(acme.rules().mayVerify("ann@other.test"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "@acme.test", "acme test", "localhost"})
    void refusesWhatIsNoDomain(String domain) {
        assertRefused(with(ACME + "email-domains", domain), ACME + "email-domains");
    }

    private static HashMap<String, String> two() {
        var values = new HashMap<>(GOOD);
        GOOD.forEach((key, value) -> values.put(key.replace("acme", "twin"), value.replace("acme", "twin")));
        return values;
    }

    private static Optional<String> adminGroup(Map<String, String> values) {
        return issuers(values, LaunchMode.NORMAL)
                .find("https://acme.test")
                .orElseThrow()
                .rules()
                .systemAdminGroup();
    }

    @Test
    void refusesTwoProvidersWithOneIssuer() {
        var values = new HashMap<>(GOOD);
        GOOD.forEach((key, value) -> values.put(key.replace("acme", "twin"), value));
        assertRefused(values, "orgs.identity-providers.");
    }

    @Test
    void refusesAProviderThatPretendsToBeUs() {
        assertRefused(with(ACME + "issuer", "orgs"), ACME + "issuer");
    }

    private static Map<String, String> with(String key, String value) {
        var values = new HashMap<>(GOOD);
        values.put(key, value);
        return values;
    }

    private static TrustedIssuers issuers(Map<String, String> values, LaunchMode mode) {
        var ourselves = TrustedIssuer.own(
                "orgs",
                "orgs",
                "orgs",
                TokenAlgorithm.ES256,
                VerificationKeys.of("us", EllipticCurveKeys.generate().getPublic()),
                "system-admin");
        return new TrustedIssuers(Configuration.with(values), List.of(ourselves), VERTX, Clock.systemUTC(), mode);
    }

    private static void assertRefused(Map<String, String> values, String message) {
        var refused = assertThrows(ConfigurationException.class, () -> issuers(values, LaunchMode.NORMAL));
        assertTrue(refused.getMessage().startsWith(message), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
    }
}
