package orgs.growth;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A database of its own, because it gets very full, one connection, whose settings hold for all, and room for members. */
public class GrowthProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.reactive.max-size", "1",
                "orgs.limits.members-per-organization", "1000000");
    }
}
