package orgs.organization;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import orgs.config.Misconfiguration;
import orgs.testing.Configuration;

/** The configured name is judged when the service starts, not when the first person comes. */
class AutomaticOrganizationNameTest {
    private static final String KEY = "orgs.auto-create-organization.name";

    @Test
    void mayBeAnythingThatAnOrganizationCanBeCalled() {
        assertDoesNotThrow(() -> new AutomaticOrganization(Configuration.with(Map.of(KEY, "Zuhause"))));
        assertDoesNotThrow(() -> new AutomaticOrganization(Configuration.with(Map.of())));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void whatNobodyCouldCallAnOrganizationStopsTheStart(String name) {
        var settings = Configuration.with(Map.of(KEY, name));
        var refused = assertThrows(ConfigurationException.class, () -> new AutomaticOrganization(settings));
        assertTrue(refused.getMessage().startsWith(Misconfiguration.message(KEY, "is no name")), refused::getMessage);
    }

    static Stream<String> impossible() {
        return Stream.of("two\nlines", "turned \u202e round", "x".repeat(1001));
    }
}
