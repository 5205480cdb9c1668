package orgs;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import orgs.testing.Ports;

@QuarkusTest
class StartTest {
    @Test
    void isHealthyOnAFreshDatabase() {
        Ports.management().get("/q/health").then().statusCode(200);
    }
}
