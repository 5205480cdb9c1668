package orgs.wire.dashboard;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The cases of the contract (§8) that expect an error, each under its number; {@code L} stands for the older module's. */
@QuarkusTest
@TestProfile(ContractConditions.class)
class RefusedCasesTest {

    @ParameterizedTest(name = "case {0}: {1} {2} {3} ? {4} with {5} is refused: {6} {7}")
    @CsvFileSource(resources = "/orgs/wire/dashboard/refused-cases.csv", delimiter = '|', numLinesToSkip = 1)
    void isRefused(
            String number,
            String who,
            String method,
            String route,
            String query,
            String form,
            int status,
            String message) {
        World world = World.get();
        String path = (who.equals("administrator") ? User.ADMINISTRATOR : User.USER) + route;
        world.people
                .get(who)
                .send(method, path, world.parameters(query), world.parameters(form))
                .then()
                .statusCode(status)
                .contentType("application/json;charset=utf-8")
                .body("object", equalTo("error"))
                .body("message", equalTo(message))
                .body("size()", equalTo(2));
    }
}
