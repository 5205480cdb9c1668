package orgs.session;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;

/** System administrators are in the group that their provider's settings name, whatever the service itself calls it, and in no other. */
@QuarkusTest
@TestProfile(AdministratorGroupTest.OtherName.class)
class AdministratorGroupTest {

    /** Calls the group staff. */
    public static class OtherName implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("orgs.system-admin-group", "staff");
        }
    }

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
