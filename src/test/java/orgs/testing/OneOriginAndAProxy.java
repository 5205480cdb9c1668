package orgs.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** As the service stands in the open: it knows its address, the page that uses it, and the proxy in front. */
public final class OneOriginAndAProxy implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "orgs.cors.origins", "https://app.example.test",
                "orgs.public-url", "https://orgs.example.test",
                "orgs.trusted-proxies", "127.0.0.0/8");
    }
}
