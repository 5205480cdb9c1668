package orgs.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Free ports for the service under test, in the JVM and packaged alike, so that two builds on one machine do not collide. They are chosen before it starts, because
 * the metrics of its two servers have the same labels only when both know their ports.
 */
public class Ports implements QuarkusTestResourceLifecycleManager {
    static final String API = "quarkus.http.port";
    static final String MANAGEMENT = "quarkus.management.port";

    @Override
    public Map<String, String> start() {
        String api = String.valueOf(FreePort.find());
        String management = String.valueOf(FreePort.find());
        return Map.of(
                API,
                api,
                "quarkus.http.test-port",
                api,
                MANAGEMENT,
                management,
                "quarkus.management.test-port",
                management);
    }

    @Override
    public void stop() {
        // the service closes them
    }

    /** The beginning of a request to where it has its probes and metrics. */
    public static RequestSpecification management() {
        return given().port(ConfigProvider.getConfig().getValue(MANAGEMENT, Integer.class));
    }
}
