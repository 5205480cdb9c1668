package orgs.ui;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.SwitchedOff;

/** Where the UI is off, all of it is as unknown as any other address. */
@QuarkusTest
@TestProfile(SwitchedOff.class)
class UiOffTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ui",
                "/ui/",
                "/ui/o/acme/members",
                "/ui/config",
                "/ui/session/main",
                "/ui/logo",
                "/ui/static/app.js"
            })
    void nothingOfItIsServed(String address) {
        given().accept("text/html,*/*")
                .redirects()
                .follow(false)
                .get(address)
                .then()
                .statusCode(404)
                .body("code", equalTo("ROUTE_NOT_FOUND"));
    }
}
