package orgs;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import orgs.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class)
class StartTest {
    @Test
    void isHealthyOnAFreshDatabase() {
        given().get("/q/health").then().statusCode(200);
    }
}
