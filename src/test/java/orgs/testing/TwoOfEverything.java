package orgs.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Two of everything, and two roles wherever one is the default. */
public final class TwoOfEverything implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "orgs.limits.organizations-per-account", "2",
                "orgs.limits.members-per-organization", "2",
                "orgs.limits.pending-invitations-per-organization", "2",
                "orgs.creator-roles", "owner,admin",
                "orgs.default-member-roles", "member,admin");
    }
}
