package orgs.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Configuration;

class RequiredFieldsTest {

    @Test
    void keepsTheConfiguredOrder() {
        var fields = new RequiredFields(Configuration.with(Map.of("orgs.user-profile-fields", "phone,full-name")));
        assertEquals(List.of(ProfileField.PHONE, ProfileField.FULL_NAME), fields.ofAccounts());
        assertEquals(List.of(ProfileField.DISPLAY_NAME, ProfileField.DISPLAY_EMAIL), fields.ofMemberships());
    }

    @ParameterizedTest
    @ValueSource(strings = {"orgs.user-profile-fields", "orgs.membership-profile-fields"})
    void refusesAFieldThatNoProfileHas(String key) {
        var configuration = Configuration.with(Map.of(key, "full-name,shoe-size"));
        var refused = assertThrows(ConfigurationException.class, () -> new RequiredFields(configuration));
        assertTrue(refused.getMessage().startsWith(key + " ("), refused.getMessage());
    }
}
