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
        assertStatements(2, guest, "/organizations/invitations?include=inviter");
        String invitation = guest.request().get("/me").then().extract().path("invitations[0].invitation.id");
        assertOneStatement(guest, "/organizations/invitations/" + invitation);
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
        assertStatements(2, ann, "/organizations/" + id + "?include=counts,details");
        assertStatements(2, ann, "/organizations/" + id + "/invitations/email?pageSize=100&state=pending&search=guest");
        Person root = Person.systemAdministrator("Root");
        accountId(root);
        assertOneStatement(root, "/users?pageSize=100");
        assertStatements(
                3, ann, "/organizations/" + id + "/members?pageSize=100&include=user,profile,grant&search=mem");
        assertStatements(2, ann, "/organizations/" + id + "/members?pageSize=100&include=user,profile,grant");
        assertStatements(2, ann, "/me?include=profile,permissions");
        assertOneStatement(root, "/admin/organizations?pageSize=100");
        assertOneStatement(root, "/admin/memberships?pageSize=100&organizationId=" + id);
        assertOneStatement(root, "/admin/invitations?pageSize=100&organizationId=" + id);
        assertOneStatement(root, "/admin/accounts?pageSize=100&search=mem");
        assertStatements(2, root, "/admin/figures");
    }

    private static void assertOneStatement(Person person, String path) {
        assertStatements(1, person, path);
    }

    private static void assertStatements(int count, Person person, String path) {
        List<String> asked =
                Statements.during(() -> person.request().get(path).then().statusCode(200));
        assertEquals(count, asked.size(), path + ": " + asked);
    }
}
