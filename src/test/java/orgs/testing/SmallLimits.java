package orgs.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Few of what one person, address or organization may have, and of what an address behind a proxy may ask for. */
public final class SmallLimits implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "orgs.limits.organizations-per-account", "2",
                "orgs.limits.members-per-organization", "2",
                "orgs.limits.pending-invitations-per-organization", "4",
                "orgs.limits.pending-invitations-per-address", "3",
                "orgs.portal-api.unknown-codes-per-minute", "3",
                "orgs.portal-api.uploads-per-quarter-hour", "3",
                "orgs.public-url", "https://orgs.example.org",
                "orgs.trusted-proxies", "127.0.0.1");
    }
}
