package orgs.session;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;
import orgs.testing.SwitchedOff;

/** System administrators are in the group that their provider's settings name, whatever the service itself calls it, and in no other. */
@QuarkusTest
@TestProfile(SwitchedOff.class)
class AdministratorGroupTest {
    @ParameterizedTest
    @ValueSource(strings = {"/test/identity/administrator", "/users"})
    void isTheOneOfTheProvidersSettings(String route) {
        get(route, "system-admin", 200);
        get(route, "staff", 403);
        get(route, "${orgs.system-admin-group}", 403);
    }

    private static void get(String route, String group, int status) {
        String token =
                Person.named("Ann").unsigned().claim("groups", List.of(group)).sign();
        given().header("Authorization", "Bearer " + token).get(route).then().statusCode(status);
    }
}
