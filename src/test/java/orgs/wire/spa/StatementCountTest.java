package orgs.wire.spa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.spa.Story.accountId;
import static orgs.wire.spa.Story.add;
import static orgs.wire.spa.Story.inviting;
import static orgs.wire.spa.Story.organization;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;
import orgs.testing.Statements;

/** A read costs one statement, however many rows there are, once the account has been seen. */
@QuarkusTest
class StatementCountTest {
    private final Person ann = Person.named("Ann");

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void meAndTheOrganizationsCostOneStatement(int rows) {
        for (int i = 0; i < rows; i++) {
            inviting(ann, organization(ann), "guest" + i % 10 + '@' + rows + ".example.test")
                    .statusCode(200);
        }
        Person guest = Person.named("Guest");
        Person host = Person.named("Host");
        for (int i = 0; i < Math.min(rows, 10); i++) {
            inviting(host, organization(host), guest.email()).statusCode(200);
        }
        accountId(guest);
        assertOneStatement(ann, "/me");
        assertOneStatement(guest, "/me");
        assertOneStatement(ann, "/organizations?pageSize=100");
        assertOneStatement(guest, "/organizations/invitations");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void listsOfAnOrganizationCostOneStatement(int rows) {
        String id = organization(ann);
        for (int i = 0; i < rows; i++) {
            add(ann, id, accountId(Person.named("Member"))).statusCode(200);
            inviting(ann, id, "guest" + i + "@example.test").statusCode(200);
        }
        for (String list : List.of("/members?pageSize=100", "/invitations", "/activity?pageSize=100", "")) {
            assertOneStatement(ann, "/organizations/" + id + list);
        }
        Person root = Person.systemAdministrator("Root");
        accountId(root);
        assertOneStatement(root, "/users?pageSize=100");
    }

    private static void assertOneStatement(Person person, String path) {
        List<String> asked =
                Statements.during(() -> person.request().get(path).then().statusCode(200));
        assertEquals(1, asked.size(), path + ": " + asked);
    }
}
