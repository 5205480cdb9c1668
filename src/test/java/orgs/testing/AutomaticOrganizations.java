package orgs.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Every account gets an organization by itself, and few more. */
public final class AutomaticOrganizations implements QuarkusTestProfile {
    public static final int ORGANIZATIONS = 3;
    public static final int MEMBERS = 5;
    public static final int INVITATIONS = 12;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "orgs.auto-create-organization.enabled", "true",
                "orgs.limits.organizations-per-account", Integer.toString(ORGANIZATIONS),
                "orgs.limits.members-per-organization", Integer.toString(MEMBERS),
                "orgs.limits.pending-invitations-per-organization", Integer.toString(INVITATIONS));
    }
}
