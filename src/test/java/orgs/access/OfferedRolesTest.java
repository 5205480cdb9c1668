package orgs.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import orgs.config.Misconfiguration;
import orgs.testing.Configuration;

class OfferedRolesTest {

    @Test
    void areWhatIsConfiguredInItsOrder() {
        assertEquals(List.of("owner", "admin", "member"), offered(Map.of()));
        assertEquals(
                List.of("viewer", "admin", "owner"),
                offered(Map.of("orgs.roles", "viewer,admin,owner,viewer", "orgs.default-member-roles", "viewer")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orgs.roles | owner,member | must hold owner and admin",
                "orgs.roles | admin,member | must hold owner and admin",
                "orgs.creator-roles | admin | must hold owner",
                "orgs.creator-roles | owner,founder | names a role that is not among orgs.roles",
                "orgs.default-member-roles | guest | names a role that is not among orgs.roles"
            })
    void aSettingThatCannotBeMeantIsNamed(String key, String value, String reason) {
        assertRefused(key, value, reason);
    }

    @Test
    void aNameThatNobodyCouldBeGivenIsRefused() {
        assertRefused("orgs.roles", "owner,admin," + "x".repeat(Roles.MAX_LENGTH + 1), "holds a name");
    }

    private static void assertRefused(String key, String value, String reason) {
        var refused = assertThrows(ConfigurationException.class, () -> offered(Map.of(key, value)));
        assertTrue(refused.getMessage().startsWith(Misconfiguration.message(key, reason)), refused.getMessage());
    }

    private static List<String> offered(Map<String, String> values) {
        return new OfferedRoles(Configuration.with(values)).names();
    }
}
