package orgs.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;
import orgs.testing.RawHttp;

/** Our tokens are Quarkus' own security: its annotations, its identity, its injected token. */
@QuarkusTest
class SecurityTest {
    private static final String ROUTE = "/test/identity";

    @Test
    void givesTheClaimsOfAnIdentityProvidersToken() {
        var ann = Person.named("Ann");
        String account = ann.request().get("/me").path("user.id");
        bearer(ann.unsigned().claim("groups", List.of("staff", "readers")).sign())
                .get(ROUTE)
                .then()
                .statusCode(200)
                .body("principal", equalTo(account))
                .body("name", equalTo(account))
                .body("accountId", equalTo(account))
                .body("subject", equalTo(ann.subject()))
                .body("groups", containsInAnyOrder("staff", "readers"))
                .body("roles", containsInAnyOrder("staff", "readers"))
                .body("organizationId", nullValue())
                .body("sid", nullValue())
                .body("hasMembershipVersion", equalTo(false));
    }

    @Test
    void givesTheClaimsOfATokenOfOurs() {
        var ann = Person.named("Ann");
        var created = ann.request()
                .body(Map.of("name", "Acme", "slug", "acme-" + UUID.randomUUID()))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract();
        String account = ann.request().get("/me").path("user.id");
        bearer(created.path("auth.token"))
                .get(ROUTE)
                .then()
                .statusCode(200)
                .body("principal", equalTo(account))
                .body("subject", equalTo(account))
                .body("organizationId", equalTo(created.path("organization.id")))
                .body("sid", startsWith("sess_"))
                .body("hasMembershipVersion", equalTo(true));
    }

    @Test
    void letsSystemAdministratorsInByTheirRole() {
        var root = Person.systemAdministrator("Root");
        root.request().get(ROUTE + "/administrator").then().statusCode(200);
        root.request().get(ROUTE).then().body("roles", contains("system-admin"));
        Person.named("Ann")
                .request()
                .get(ROUTE + "/administrator")
                .then()
                .statusCode(403)
                .body("code", equalTo("permission_denied"));
        given().get(ROUTE + "/administrator").then().statusCode(401).body("code", equalTo("credential_invalid"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"Bearer nonsense", "Basic YTpi", "nonsense"})
    void closesNoPublicEndpointWhateverComesAlong(String authorization) {
        var request = given().cookie("orgs_session", "nonsense");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        request.get("/test/caller/nobody").then().statusCode(200);
        request.get("/.well-known/jwks.json").then().statusCode(200);
        request.get("/api/organizations/orgn_unknown/logo").then().statusCode(404);
    }

    @Test
    void saysItInTheWordsOfEachDialect() {
        refused("/organizations")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"orgs\""))
                .body("code", equalTo("credential_invalid"));
        refused("/api/organizations")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("error", equalTo("Authentication required"));
        refused("/api/user/organizations/organizations")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("object", equalTo("auth"))
                .body("message", equalTo("Sign in required"));
        bearer("nonsense")
                .get("/organizations")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer realm=\"orgs\", error=\"invalid_token\""));
    }

    private static ValidatableResponse refused(String route) {
        return given().get(route).then().statusCode(401).body(notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /organizations",
        "PATCH, /organizations/orgn_1",
        "POST, /organizations/active",
        "POST, /test/identity",
        "POST, /api/organizations",
        "POST, /api/organizations/orgn_1/logo",
        "POST, /api/user/organizations/create-organization"
    })
    void refusesTheAnonymousBeforeAByteOfTheBodyIsRead(String method, String route) throws IOException {
        try (var connection = RawHttp.connect()) {
            connection.send(method + ' ' + route
                    + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                    + "Content-Type: application/json\r\n\r\n");
            assertEquals(401, connection.status());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organizations/x%00",
                "/organizations?cursor=%00",
                "/api/organizations/x%00",
                "/api/user/organizations/organization?organizationid=%00"
            })
    void refusesTheAnonymousBeforeTheAddressIsRead(String address) throws IOException {
        try (var connection = RawHttp.connect()) {
            connection.send("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertEquals(401, connection.status());
        }
        assertEquals(400, RawHttp.status("GET", address, Person.named("Ann").token()));
    }

    @Test
    void aConnectionEndsWithTheAnswerToAStrangerWhoseBodyNobodyWanted() throws IOException {
        try (var connection = RawHttp.connect()) {
            connection.send(
                    "POST /organizations HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500000\r\n\r\nhalf a body");
            assertEquals(401, connection.status());
            assertTrue(connection.rest().stream().anyMatch("connection: close"::equalsIgnoreCase));
        }
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
