package orgs.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;
import orgs.testing.TestIdentityProvider;
import orgs.testing.TestToken;

/** What one provider may say, another may not. */
@QuarkusTest
class TwoProvidersTest {
    private static final String ROLES = "https://other-identity.test/roles";

    private final String local = UUID.randomUUID().toString();

    @Test
    void eachHasItsOwnGroupOfSystemAdministrators() {
        assertAdministrator(true, Person.systemAdministrator("Root").token());
        assertAdministrator(
                false,
                Person.named("Ann")
                        .unsigned()
                        .groups(TestIdentityProvider.OTHER_ADMINISTRATORS)
                        .sign());
        assertAdministrator(
                true,
                other().claim(ROLES, new String[] {TestIdentityProvider.OTHER_ADMINISTRATORS})
                        .sign());
        assertAdministrator(
                false, other().claim(ROLES, new String[] {"system-admin"}).sign());
        assertAdministrator(
                false,
                other().groups("system-admin", TestIdentityProvider.OTHER_ADMINISTRATORS)
                        .sign());
    }

    /** Our own token knows one name for the group, so nobody gets in by exchanging a token that has it from elsewhere. */
    private void assertAdministrator(boolean expected, String token) {
        for (String presented : new String[] {token, exchanged(token)}) {
            int status = expected ? 200 : 403;
            get(presented, "/test/caller").body("systemAdministrator", equalTo(expected));
            get(presented, "/users").statusCode(status);
            get(presented, "/test/identity/administrator").statusCode(status);
        }
    }

    @Test
    void otherGroupsArePassedOn() {
        String token =
                other().claim(ROLES, new String[] {"a", "system-admin", "b"}).sign();
        get(token, "/test/identity").body("roles", containsInAnyOrder("a", "b"));
        get(exchanged(token), "/test/identity").body("groups", containsInAnyOrder("a", "b"));
        String root = other().claim(ROLES, new String[] {TestIdentityProvider.OTHER_ADMINISTRATORS})
                .sign();
        get(exchanged(root), "/test/identity")
                .body("groups", containsInAnyOrder("system-admin", TestIdentityProvider.OTHER_ADMINISTRATORS));
    }

    @Test
    void aProviderIsBelievedForAddressesOfItsDomainsOnly() {
        String own = local + "@" + TestIdentityProvider.OTHER_DOMAIN;
        get(other().claim("mail", own).sign(), "/test/caller")
                .body("email", equalTo(own))
                .body("emailVerified", equalTo(true));
        String foreign = local + "@example.test";
        get(other().claim("mail", foreign).claim("email_verified", true).sign(), "/test/caller")
                .body("email", equalTo(foreign))
                .body("emailVerified", equalTo(false));
    }

    @Test
    void nobodyTakesAnInvitationByAnotherProvidersWordForTheirAddress() {
        Person ann = Person.named("Ann");
        Person owner = Person.named("Owner");
        String organization = owner.request()
                .body("{\"name\": \"Acme\", \"slug\": \"" + local + "\"}")
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
        owner.request()
                .body("{\"email\": \"" + ann.email() + "\"}")
                .post("/organizations/{id}/invitations", organization)
                .then()
                .statusCode(200);
        String mallory =
                other().claim("mail", ann.email()).claim("email_verified", true).sign();
        get(mallory, "/me").body("invitations.size()", equalTo(0));
        get(ann.token(), "/me").body("invitations.size()", equalTo(1));
    }

    @Test
    void aProviderHasItsOwnNamesOfClaims() {
        get(other().claim("display_name", "Ann").claim("name", "Mallory").sign(), "/test/caller")
                .body("name", equalTo("Ann"));
        get(
                        other().claim("name", "Mallory")
                                .claim("email", local + "@" + TestIdentityProvider.OTHER_DOMAIN)
                                .sign(),
                        "/test/caller")
                .body("name", nullValue())
                .body("email", nullValue());
        get(Person.named("Ann").unsigned().claim("display_name", "Mallory").sign(), "/test/caller")
                .body("name", equalTo("Ann"));
        get(other().claim(ROLES, new String[] {"a"}).sign(), "/test/identity").body("roles", contains("a"));
    }

    private static TestToken other() {
        return TestToken.of(TestIdentityProvider.OTHER, UUID.randomUUID().toString());
    }

    private static ValidatableResponse get(String token, String path) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    private static String exchanged(String token) {
        return given().formParam("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
                .formParam("subject_token_type", "urn:ietf:params:oauth:token-type:jwt")
                .formParam("subject_token", token)
                .post("/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
