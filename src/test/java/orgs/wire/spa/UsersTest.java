package orgs.wire.spa;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.spa.Story.accountId;
import static orgs.wire.spa.Story.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import orgs.testing.Person;
import orgs.testing.TestIdentityProvider;
import orgs.testing.TestToken;

/** R22. */
@QuarkusTest
class UsersTest {
    private final Person root = Person.systemAdministrator("Root");
    private final String domain = UUID.randomUUID().toString().substring(0, 8) + ".example";

    // Defect 13.
    @Test
    void onlySystemAdministratorsSearchAccounts() {
        refused(given().get("/users").then(), 401, "credential_invalid");
        refused(Person.named("Ann").request().get("/users").then(), 403, "permission_denied");
        root.request().get("/users").then().statusCode(200).body("sortBy", equalTo("createdAt"));
    }

    @ParameterizedTest
    @CsvSource({"createdAt,asc", "createdAt,desc", "email,asc", "email,desc"})
    void pagesFollowEachOtherInEveryOrder(String sortBy, String sortOrder) {
        for (int i = 0; i < 3; i++) {
            accountId(Person.named("Someone"));
        }
        // Ids sort by creation; the times of accounts that other tests write by themselves need not agree with them.
        String key = sortBy.equals("createdAt") ? "id" : sortBy;
        List<String> walked = new ArrayList<>();
        String cursor = "";
        do {
            var page = root.request()
                    .queryParams("sortBy", sortBy, "sortOrder", sortOrder, "pageSize", "3", "cursor", cursor)
                    .get("/users")
                    .then()
                    .statusCode(200)
                    .body("sortBy", equalTo(sortBy));
            walked.addAll(page.extract().path("users." + key));
            cursor = page.extract().path("cursor");
        } while (cursor != null && walked.size() < 30);
        List<String> sorted = new ArrayList<>(walked);
        // Who has no address comes first, as the empty text would.
        Comparator<String> ascending = Comparator.nullsFirst(Comparator.naturalOrder());
        sorted.sort(sortOrder.equals("asc") ? ascending : ascending.reversed());
        assertEquals(sorted.size(), walked.size());
        assertEquals(sorted, walked);
    }

    @Test
    void whatATokenDoesNotTellStaysButGivesNoRight() {
        Person zoe = Person.systemAdministrator("Zoe").withEmail("zoe@" + domain);
        String id = accountId(zoe);
        Instant now = Instant.now();
        TestToken bare = TestToken.of(TestIdentityProvider.MAIN, zoe.subject()).time("iat", now.plusSeconds(5));
        given().header("Authorization", "Bearer " + bare.sign())
                .get("/me")
                .then()
                .body("user.id", equalTo(id))
                .body("user.role", equalTo("user"));
        refused(
                given().header("Authorization", "Bearer " + bare.sign())
                        .get("/users")
                        .then(),
                403,
                "permission_denied");
        search("zoe@" + domain).body("users.id", contains(id)).body("users[0].role", equalTo("admin"));

        TestToken withoutGroups = bare.groups().time("iat", now.plusSeconds(6));
        given().header("Authorization", "Bearer " + withoutGroups.sign())
                .get("/me")
                .then()
                .statusCode(200);
        search("zoe@" + domain).body("users.id", contains(id)).body("users[0].role", equalTo("user"));
    }

    @Test
    void searchFindsAPartOfTheAddressAndForcesItsOrder() {
        Person zoe = Person.named("Zoe").withEmail("zoe_x@" + domain);
        Person abe = Person.named("Abe").withEmail("abe@" + domain);
        accountId(zoe);
        accountId(abe);
        root.request()
                .queryParams("search", domain.toUpperCase(), "sortBy", "createdAt", "sortOrder", "asc")
                .get("/users")
                .then()
                .body("users.email", contains("abe@" + domain, "zoe_x@" + domain))
                .body("users[0].id", equalTo(accountId(abe)))
                .body("users[0].role", equalTo("user"))
                .body("sortBy", equalTo("email"));
        search("zoe_x@" + domain).body("users", hasSize(1));
        search("zoe%x@" + domain).body("users", empty());
        search("_be@" + domain).body("users", empty());
        search("\\").body("users", empty());
    }

    @Test
    void shortTextFindsTheBeginningOfAddressOrDomain() {
        for (String address : List.of("qz.a@" + domain, "b@qz" + domain, "c.qz@" + domain)) {
            accountId(Person.named("Someone").withEmail(address));
        }
        search("QZ").body("users.email", contains("qz.a@" + domain, "b@qz" + domain));
        search("qz.").body("users.email", contains("qz.a@" + domain));
        search("qz@").body("users.email", contains("c.qz@" + domain));
    }

    @Test
    void badOrdersAndCursorsAreRefused() {
        refused(root.request().get("/users?sortBy=name").then(), 400, "invalid_input");
        refused(root.request().get("/users?sortOrder=up").then(), 400, "invalid_input");
        refused(root.request().get("/users?cursor=x").then(), 400, "invalid_input");
        refused(root.request().get("/users?pageSize=0").then(), 400, "invalid_input");
    }

    private io.restassured.response.ValidatableResponse search(String text) {
        return root.request().queryParam("search", text).get("/users").then().statusCode(200);
    }
}
