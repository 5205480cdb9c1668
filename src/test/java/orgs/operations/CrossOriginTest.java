package orgs.operations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Also behind a proxy that is trusted, because a start with other settings takes its time. */
@QuarkusTest
@TestProfile(CrossOriginTest.OneOriginAndAProxy.class)
class CrossOriginTest {
    @Test
    void aConfiguredOriginMayAsk() {
        given().header("Origin", "https://app.example.test")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/organizations/orgn_1")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://app.example.test")
                .header("Access-Control-Allow-Credentials", "true")
                .header("Access-Control-Allow-Methods", containsString("PATCH"));
    }

    @Test
    void anyOtherIsRefused() {
        given().header("Origin", "https://evil.test")
                .get("/q/health/live")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void aTrustedProxySaysThatTheClientCameByHttps() {
        given().header("X-Forwarded-Proto", "https")
                .get("/q/health/live")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", "max-age=31536000");
    }

    public static final class OneOriginAndAProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "orgs.cors.origins", "https://app.example.test",
                    "orgs.trusted-proxies", "127.0.0.0/8");
        }
    }
}
