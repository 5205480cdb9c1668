package orgs.wire.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;

@QuarkusTest
class TokenTest {
    private static final String TYPE = "urn:ietf:params:oauth:token-type:";

    @Test
    void exchangesAnIdentityProvidersTokenForOneThatEverybodyCanVerify() throws Exception {
        var ann = Person.systemAdministrator("Ann");
        String token = exchange(ann.token())
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .header("Set-Cookie", nullValue())
                .body("token_type", equalTo("Bearer"))
                .body("issued_token_type", equalTo(TYPE + "access_token"))
                .body("expires_in", allOf(greaterThan(880), lessThanOrEqualTo(900)))
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

    @Test
    void namesTheOrganizationThatIsAskedForByIdOrSlug() throws Exception {
        var ann = Person.named("Ann");
        var acme = organizationOf(ann);
        for (String name : List.of(acme.id(), acme.slug())) {
            JwtClaims claims = verified(tokenOf(exchange(ann.token(), Map.of("organization", name))));
            assertEquals(
                    Map.of("id", acme.id(), "slug", acme.slug(), "roles", List.of("owner")),
                    claims.getClaimValue("org"));
            assertEquals(1L, ((Number) claims.getClaimValue("mv")).longValue());
        }
    }

    @Test
    void keepsTheActiveOrganizationAndTheSessionButDoesNotProlongIt() throws Exception {
        var ann = Person.named("Ann");
        var acme = organizationOf(ann);
        String first = tokenOf(exchange(ann.token(), Map.of("organization", acme.id())));
        String second = tokenOf(exchange(first));
        assertEquals(verified(first).getClaimValue("org"), verified(second).getClaimValue("org"));
        assertEquals(verified(first).getClaimValue("sid"), verified(second).getClaimValue("sid"));
        assertEquals(verified(first).getExpirationTime(), verified(second).getExpirationTime());
    }

    @Test
    void switchesTheOrganizationOfATokenOfOurOwn() throws Exception {
        var ann = Person.named("Ann");
        var acme = organizationOf(ann);
        var beta = organizationOf(ann);
        String first = tokenOf(exchange(ann.token(), Map.of("organization", acme.id())));
        JwtClaims second = verified(tokenOf(exchange(first, Map.of("organization", beta.slug()))));
        assertEquals(beta.id(), ((Map<?, ?>) second.getClaimValue("org")).get("id"));
    }

    @Test
    void losesAnActiveOrganizationThatIsGone() throws Exception {
        var ann = Person.named("Ann");
        var acme = organizationOf(ann);
        String token = tokenOf(exchange(ann.token(), Map.of("organization", acme.id())));
        ann.request().delete("/organizations/" + acme.id()).then().statusCode(200);
        assertFalse(verified(tokenOf(exchange(token))).hasClaim("org"));
        refused(exchange(token, Map.of("organization", acme.id())), "invalid_target");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"orgn_0000000000000000000000000", "nobody-has-this-slug", "?", "a\0b", "' or 1=1", "\ud83d\ude00"
            })
    void refusesAnOrganizationThatDoesNotExist(String organization) {
        refused(exchange(Person.named("Ann").token(), Map.of("organization", organization)), "invalid_target");
    }

    @Test
    void doesNotTellAStrangersOrganizationFromNone() {
        var acme = organizationOf(Person.named("Ann"));
        String stranger = Person.named("Eve").token();
        String none = exchange(stranger, Map.of("organization", "none-such"))
                .extract()
                .asString();
        String hers = exchange(stranger, Map.of("organization", acme.slug()))
                .extract()
                .asString();
        assertEquals(none, hers);
    }

    @Test
    void refusesAnOrganizationNameOfAnyLength() {
        refused(exchange(Person.named("Ann").token(), Map.of("organization", "x".repeat(10_000))), "invalid_target");
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

    @Test
    void givesAnAllowedPageACookieThatItUsesAndLoses() {
        var ann = Person.named("Ann");
        var acme = organizationOf(ann);
        var answer = given().contentType(ContentType.URLENC)
                .header("Origin", "https://app.example.test")
                .formParams(form(ann.token(), Map.of("set_cookie", "true")))
                .post("/token")
                .then()
                .statusCode(200)
                .header(
                        "Set-Cookie",
                        allOf(
                                startsWith("orgs_session="),
                                containsString("; Path=/"),
                                containsStringIgnoringCase("; HttpOnly"),
                                containsString("; Secure"),
                                containsString("; SameSite=Strict")));
        String cookie = answer.extract().path("access_token");
        given().cookie("orgs_session", cookie)
                .get("/me")
                .then()
                .statusCode(200)
                .body("user.email", equalTo(ann.email()));

        String active = given().cookie("orgs_session", cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .body(Map.of("organizationId", acme.id()))
                .post("/organizations/active")
                .then()
                .statusCode(200)
                .extract()
                .cookie("orgs_session");
        given().cookie("orgs_session", active)
                .get("/organizations/active")
                .then()
                .body("organization.id", equalTo(acme.id()));

        given().cookie("orgs_session", active)
                .header("Sec-Fetch-Site", "same-origin")
                .delete("/token")
                .then()
                .statusCode(200)
                .header("Set-Cookie", allOf(startsWith("orgs_session=;"), containsString("Max-Age=0")))
                .body("success", equalTo(true));
    }

    @Test
    void signsNobodyInOrOutForAnotherSite() {
        given().contentType(ContentType.URLENC)
                .header("Origin", "https://evil.test")
                .formParams(form(Person.named("Eve").token(), Map.of("set_cookie", "true")))
                .post("/token")
                .then()
                .statusCode(403)
                .header("Set-Cookie", nullValue())
                .body("error", equalTo("access_denied"));
        given().cookie("orgs_session", "whatever")
                .header("Origin", "https://evil.test")
                .delete("/token")
                .then()
                .statusCode(403)
                .header("Set-Cookie", nullValue());
        given().delete("/token").then().statusCode(200);
    }

    private record Organization(String id, String slug) {}

    private static Organization organizationOf(Person owner) {
        String slug = "tokens-" + UUID.randomUUID();
        String id = owner.request()
                .body(Map.of("name", "Tokens", "slug", slug))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
        return new Organization(id, slug);
    }

    private static Map<String, String> form(String token, Map<String, String> more) {
        var form = new HashMap<>(Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token",
                token,
                "subject_token_type",
                TYPE + "jwt"));
        form.putAll(more);
        return form;
    }

    private static ValidatableResponse exchange(String token) {
        return exchange(token, Map.of());
    }

    private static ValidatableResponse exchange(String token, Map<String, String> more) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form(token, more))
                .post("/token")
                .then();
    }

    private static String tokenOf(ValidatableResponse answer) {
        return answer.statusCode(200).extract().path("access_token");
    }

    private static void refused(ValidatableResponse answer, String error) {
        answer.statusCode(400)
                .header("Cache-Control", containsString("no-store"))
                .contentType(ContentType.JSON)
                .body("error", equalTo(error))
                .body("error_description", containsString(" "));
    }

    /** As another service does it: with nothing but the published keys. */
    private static JwtClaims verified(String token) throws JoseException, InvalidJwtException {
        var keys = new JsonWebKeySet(given().get("/.well-known/jwks.json").asString()).getJsonWebKeys();
        return new JwtConsumerBuilder()
                .setExpectedIssuer("orgs")
                .setExpectedAudience("orgs")
                .setRequireExpirationTime()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys))
                .build()
                .processToClaims(token);
    }
}
