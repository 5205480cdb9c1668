package orgs.wire.dashboard;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Narrow bounds, another page size, memberships that show full names, the original's statuses, and no application server. */
public class OtherSettings implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "orgs.dashboard-api.page-size", "3",
                "orgs.dashboard-api.original-statuses", "true",
                "orgs.dashboard-api.organization-name-length.min", "2",
                "orgs.dashboard-api.organization-name-length.max", "10",
                "orgs.dashboard-api.organization-pin-length.min", "10",
                "orgs.dashboard-api.organization-pin-length.max", "12",
                "orgs.dashboard-api.invitation-code-length.min", "8",
                "orgs.dashboard-api.invitation-code-length.max", "12",
                "orgs.membership-profile-fields", "full-name,display-email");
    }
}
