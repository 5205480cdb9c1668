package orgs.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Pages of two other origins may ask, an application's and one at this machine, and a proxy stands before the service. */
public final class TwoOriginsAndAProxy implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "orgs.cors.origins", "https://app.example.test,http://127.0.0.1:" + sitePort(),
                "orgs.public-url", "https://orgs.example.test",
                "orgs.trusted-proxies", "127.0.0.0/8");
    }

    /** Where a test may serve the second; known before the service starts, in whichever class loader. */
    public static int sitePort() {
        String name = "testing.other-site.port";
        System.getProperties().computeIfAbsent(name, ignored -> String.valueOf(FreePort.find()));
        return Integer.getInteger(name);
    }
}
