package orgs.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Without pages and organizations, even those that accounts get by themselves; and administrators are in another group. */
public final class SwitchedOff implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "orgs.ui.enabled", "false",
                "orgs.organizations.enabled", "false",
                "orgs.auto-create-organization.enabled", "true",
                "orgs.system-admin-group", "staff");
    }
}
