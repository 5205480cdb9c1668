package orgs.person;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;
import orgs.testing.Person;
import orgs.testing.TestIdentityProvider;
import orgs.testing.TestToken;

/** What a dump of the database knows of somebody who is gone. */
@QuarkusTest
class PersonalTracesTest {
    private final String name = "Annabel " + UUID.randomUUID();
    private final Person root = Person.systemAdministrator("Root");
    private final Person ann = Person.named(name);
    private final Person bob = Person.named("Bob");
    private final String annsToken = ann.token();

    @Test
    void nameAndAddressAreNowhere() {
        String account = accountId(annsToken);
        String joined = organization(bob.token(), "info@example.test");
        accept(invite(joined, ann.email()), annsToken);
        String pending = organization(bob.token(), ann.email().toUpperCase());
        String invitation = invite(pending, ann.email());
        Database.change(
                "insert into invitation_mail (organization_id, invitation_id, due_at, created_at) values (?, ?, now(), now())",
                pending,
                invitation);
        event(pending);
        String purged = organization(bob.token(), ann.email());
        invite(purged, ann.email());
        root.request().delete("/api/organizations/{id}", purged).then().statusCode(200);
        String own = organization(annsToken, ann.email());
        as(annsToken).delete("/organizations/{id}", own).then().statusCode(200);
        profile(account);
        List<String> known = List.of(name, ann.email(), ann.subject());
        known.forEach(text -> assertFalse(tablesWith(text).isEmpty(), text));

        root.request().delete("/users/{id}", account).then().statusCode(200);

        known.forEach(text -> assertEquals(List.of(), tablesWith(text), text));
        assertEquals(0, Database.count("select count(*) from organization where id = ?", own));
        bob.request()
                .get("/organizations/{id}/invitations", pending)
                .then()
                .statusCode(200)
                .body("invitations", empty());
    }

    @Test
    void anAddressThatSomebodyElseHasTooStaysTheirs() {
        accountId(annsToken);
        String id = organization(bob.token(), "info@example.test");
        invite(id, ann.email());
        String other = TestToken.of(TestIdentityProvider.MAIN, UUID.randomUUID().toString())
                .claim("email", ann.email())
                .claim("email_verified", true)
                .sign();
        accountId(other);
        as(annsToken).delete("/me").then().statusCode(200);
        as(other)
                .get("/organizations/invitations")
                .then()
                .statusCode(200)
                .body("invitations.organization.id", contains(id));
    }

    @Test
    void whoSaysThatAnAddressIsTheirsTakesNothingWithThem() {
        String id = organization(bob.token(), ann.email());
        invite(id, ann.email());
        String eve =
                Person.named("Eve").withEmail(ann.email()).withUnverifiedEmail().token();
        accountId(eve);
        as(eve).delete("/me").then().statusCode(200);
        as(annsToken)
                .get("/organizations/invitations")
                .then()
                .statusCode(200)
                .body("invitations.organization.id", contains(id));
        assertEquals(List.of(ann.email()), Database.values("select email from organization where id = ?", id));
    }

    /** Text that is no text of a column, such as an activity's details, is part of its row's text too. */
    private static List<Object> tablesWith(String text) {
        return Database.values("select table_name::text from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                .stream()
                .filter(table -> Database.count(
                                "select count(*) from " + table + " t where strpos(lower(t::text), lower(?)) > 0", text)
                        > 0)
                .toList();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    private static String accountId(String token) {
        return as(token).get("/me").then().statusCode(200).extract().path("user.id");
    }

    private static String organization(String owner, String email) {
        String id = as(owner)
                .body(Map.of("name", "Acme", "slug", "acme-" + UUID.randomUUID()))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
        Database.change("update organization set email = ? where id = ?", email, id);
        // The activity tells it, before and after.
        for (String name : List.of("Acme Ltd", "Acme Inc")) {
            as(owner)
                    .body(Map.of("name", name))
                    .patch("/organizations/{id}", id)
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    private String invite(String organizationId, String email) {
        return bob.request()
                .body(Map.of("email", email))
                .post("/organizations/{id}/invitations", organizationId)
                .then()
                .statusCode(200)
                .extract()
                .path("invitation.id");
    }

    private static void accept(String invitation, String token) {
        String secret =
                as(token).get("/organizations/invitations").then().extract().path("invitations[0].invitation.token");
        as(token)
                .body(Map.of("action", "accept", "token", secret))
                .patch("/organizations/invitations/{id}", invitation)
                .then()
                .statusCode(200);
    }

    private void event(String organizationId) {
        bob.request()
                .body(Map.of("name", "Conference", "slug", "conf-" + UUID.randomUUID(), "contactEmail", ann.email()))
                .post("/api/organizations/{id}/events", organizationId)
                .then()
                .statusCode(201);
    }

    private void profile(String account) {
        as(annsToken)
                .body(Map.of("contact-email", ann.email(), "full-name", name, "default", "true"))
                .post("/api/user/create-profile?accountid=" + account)
                .then()
                .statusCode(200);
    }
}
