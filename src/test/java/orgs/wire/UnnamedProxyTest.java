package orgs.wire;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import orgs.testing.LogLines;

@QuarkusTest
class UnnamedProxyTest {
    @Test
    void isToldOfOnce() {
        try (var log = new LogLines(UnnamedProxyFilter.class.getName())) {
            for (int i = 0; i < 3; i++) {
                given().header("X-Forwarded-For", "198.51.100.7")
                        .get("/.well-known/jwks.json")
                        .then()
                        .statusCode(200);
            }
            assertEquals(1, log.lines().size());
            assertTrue(
                    log.lines()
                            .get(0)
                            .startsWith("127.0.0.1 sends X-Forwarded-For and is not among orgs.trusted-proxies"),
                    log.lines()::toString);
        }
    }
}
