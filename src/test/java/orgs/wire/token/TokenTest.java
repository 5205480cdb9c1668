package orgs.wire.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.wire.token.TokenExchange.TYPE;
import static orgs.wire.token.TokenExchange.exchange;
import static orgs.wire.token.TokenExchange.form;
import static orgs.wire.token.TokenExchange.refused;
import static orgs.wire.token.TokenExchange.tokenOf;
import static orgs.wire.token.TokenExchange.verified;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;

@QuarkusTest
class TokenTest {
    @Test
    void exchangesAnIdentityProvidersTokenForOneThatEverybodyCanVerify() throws Exception {
        var ann = Person.systemAdministrator("Ann");
        String token = exchange(ann.token())
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .header("Set-Cookie", nullValue())
                .body("token_type", equalTo("Bearer"))
                .body("issued_token_type", equalTo(TYPE + "access_token"))
                .body("expires_in", allOf(greaterThan(600), lessThanOrEqualTo(900)))
                .extract()
                .path("access_token");

        JwtClaims claims = verified(token);
        assertEquals("orgs", claims.getIssuer());
        assertEquals(List.of("orgs"), claims.getAudience());
        assertTrue(claims.getSubject().startsWith("acct_"));
        assertTrue(claims.getStringClaimValue("sid").startsWith("sess_"));
        assertEquals(ann.email(), claims.getStringClaimValue("email"));
        assertEquals(true, claims.getClaimValue("email_verified"));
        assertEquals("Ann", claims.getStringClaimValue("name"));
        assertEquals(List.of("system-admin"), claims.getStringListClaimValue("groups"));
        assertEquals(
                900,
                claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue());
        assertFalse(claims.getJwtId().isBlank());
        assertFalse(claims.hasClaim("org"));
        assertFalse(claims.hasClaim("mv"));
    }

    @Test
    void opensTheApiWithATokenOfOurOwn() {
        var ann = Person.named("Ann");
        String id = ann.request().get("/me").then().statusCode(200).extract().path("user.id");
        given().header("Authorization", "Bearer " + tokenOf(exchange(ann.token())))
                .get("/me")
                .then()
                .statusCode(200)
                .body("user.id", equalTo(id))
                .body("user.email", equalTo(ann.email()));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("grant_type", "", "invalid_request"),
                Arguments.of("grant_type", "authorization_code", "unsupported_grant_type"),
                Arguments.of("subject_token", "", "invalid_request"),
                Arguments.of("subject_token", "a.b.c", "invalid_request"),
                Arguments.of("subject_token_type", "", "invalid_request"),
                Arguments.of("subject_token_type", TYPE + "saml2", "invalid_request"),
                Arguments.of("requested_token_type", TYPE + "refresh_token", "invalid_request"),
                Arguments.of("actor_token", "a.b.c", "invalid_request"),
                Arguments.of("audience", "somebody-else", "invalid_target"),
                Arguments.of("resource", "https://somebody.test", "invalid_target"));
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @MethodSource("wrong")
    void refusesWhatIsWrong(String parameter, String value, String error) {
        refused(exchange(Person.named("Ann").token(), Map.of(parameter, value)), error);
    }

    @Test
    void refusesARepeatedParameter() {
        var form = form(Person.named("Ann").token(), Map.of());
        refused(
                given().contentType(ContentType.URLENC)
                        .formParams(form)
                        .formParam("subject_token", Person.named("Eve").token())
                        .post("/token")
                        .then(),
                "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant_type=%zz", "%", "subject_token=a&%=b", "grant_type=%4"})
    void refusesAFormThatCannotBeRead(String form) {
        refused(
                given().contentType(ContentType.URLENC)
                        .body(form)
                        .post("/token")
                        .then(),
                "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwt", "access_token", "id_token"})
    void takesEveryTypeOfJwt(String type) {
        exchange(Person.named("Ann").token(), Map.of("subject_token_type", TYPE + type))
                .statusCode(200);
    }

    @Test
    void callsTheTokenAsItWasAskedFor() {
        exchange(
                        Person.named("Ann").token(),
                        Map.of("requested_token_type", TYPE + "jwt", "audience", "orgs", "scope", "openid"))
                .statusCode(200)
                .body("issued_token_type", equalTo(TYPE + "jwt"));
    }

    @Test
    void takesALongToken() {
        exchange(Person.named("Ann")
                        .unsigned()
                        .claim("padding", "x".repeat(8_000))
                        .sign())
                .statusCode(200);
    }

    @Test
    void looksAtNoCredentialOfTheRequestItself() {
        given().header("Authorization", "Bearer bad")
                .get("/.well-known/jwks.json")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer bad")
                .contentType(ContentType.URLENC)
                .formParams(form(Person.named("Ann").token(), Map.of()))
                .post("/token")
                .then()
                .statusCode(200);
    }

    @Test
    void publishesItsKeysForCaches() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Cache-Control", equalTo("public, max-age=300"))
                .body("keys[0].kty", equalTo("EC"))
                .body("keys[0].crv", equalTo("P-256"))
                .body("keys[0].alg", equalTo("ES256"))
                .body("keys[0].use", equalTo("sig"))
                .body("keys[0].d", nullValue());
    }
}
