package orgs.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;
import orgs.testing.RaceTest;
import orgs.testing.TestIdentityProvider;
import orgs.testing.TestToken;
import orgs.testing.Together;

@QuarkusTest
class CurrentCallerTest {
    private static final String ROUTE = "/test/caller";

    @Test
    void knowsTheCallerFromTheIdentityProvidersToken() {
        var ann = Person.named("Ann");
        bearer(ann.token())
                .get(ROUTE)
                .then()
                .statusCode(200)
                .body("accountId", startsWith("acct_"))
                .body("email", equalTo(ann.email()))
                .body("emailVerified", equalTo(true))
                .body("name", equalTo("Ann"))
                .body("systemAdministrator", equalTo(false))
                .body("activeOrganizationId", nullValue());
    }

    @Test
    void knowsASystemAdministratorByTheirGroup() {
        var root = Person.systemAdministrator("Root");
        bearer(root.token()).get(ROUTE).then().statusCode(200).body("systemAdministrator", equalTo(true));
    }

    @Test
    void keepsTheSubjectsOfTwoProvidersApart() {
        var ann = Person.named("Ann");
        String atMain = accountOf(ann.token());
        String atOther = accountOf(
                TestToken.of(TestIdentityProvider.OTHER, ann.subject()).sign());
        assertEquals(2, Stream.of(atMain, atOther).distinct().count());
    }

    @Test
    void knowsTheSamePersonAgainWithOtherClaims() {
        var ann = Person.named("Ann");
        String first = accountOf(ann.token());
        var renamed = ann.withEmail("new-" + ann.email());
        bearer(renamed.token())
                .get(ROUTE)
                .then()
                .body("accountId", equalTo(first))
                .body("email", equalTo(renamed.email()));
    }

    @Test
    void normalizesTheAddressAndTakesItsVerificationFromABooleanOrAText() {
        var person = Person.named("Ünal").unsigned();
        bearer(person.claim("email", " Ünal@BÜCHER.example ")
                        .claim("email_verified", "true")
                        .sign())
                .get(ROUTE)
                .then()
                .body("email", equalTo("ünal@xn--bcher-kva.example"))
                .body("emailVerified", equalTo(true));
    }

    @Test
    void takesNoAddressThatIsNoneAndThenNoVerificationEither() {
        bearer(Person.named("Ann").unsigned().claim("email", "nowhere").sign())
                .get(ROUTE)
                .then()
                .statusCode(200)
                .body("email", nullValue())
                .body("emailVerified", equalTo(false));
    }

    @Test
    void survivesClaimsOfAnyKind() {
        var token = Person.named("Ann")
                .unsigned()
                .claim("name", List.of(1, 2))
                .claim("email", 7)
                .claim("email_verified", "perhaps")
                .claim("groups", "system-admin")
                .claim("org", "orgn_1")
                .claim("sid", 3);
        bearer(token.sign())
                .get(ROUTE)
                .then()
                .statusCode(200)
                .body("name", nullValue())
                .body("email", nullValue())
                .body("systemAdministrator", equalTo(false))
                .body("activeOrganizationId", nullValue());
    }

    @Test
    void storesANameWithControlCharactersOrOfAnyLength() {
        var ann = Person.named("Ann").unsigned();
        bearer(ann.claim("name", "A\0nn\n " + "😀".repeat(400)).sign())
                .get(ROUTE)
                .then()
                .statusCode(200)
                .body("name", startsWith("A nn"));
    }

    @Test
    void knowsTheWholeCharacterOfWhichOthersHaveHalf() {
        String subject = "😀" + Person.named("Ann").subject();
        String first =
                accountOf(TestToken.of(TestIdentityProvider.MAIN, subject).sign());
        assertEquals(
                first,
                accountOf(TestToken.of(TestIdentityProvider.MAIN, subject).sign()));
    }

    @ParameterizedTest
    @CsvSource({
        "'A\u202Enn\u2066a\u200F \u061CLee', Anna Lee",
        "'Ann\uD83Da\uFFFD', Anna",
        "'Anna\u2028Lee\u0085', Anna Lee",
        "'Анна 😀👩\u200D🚀 عنا', Анна 😀👩\u200D🚀 عنا"
    })
    void cleansNames(String told, String name) {
        bearer(Person.named("Ann").unsigned().claim("name", told).sign())
                .get(ROUTE)
                .then()
                .statusCode(200)
                .body("name", equalTo(name));
    }

    @Test
    void knowsNoNameOfNothingVisible() {
        bearer(Person.named("Ann").unsigned().claim("name", "\u202E\uD83D ").sign())
                .get(ROUTE)
                .then()
                .statusCode(200)
                .body("name", nullValue());
    }

    @Test
    void toleratesAClockThatIsALittleOff() {
        Instant now = Instant.now();
        var late =
                Person.named("Ann").unsigned().time("exp", now.minusSeconds(1)).time("iat", now.minusSeconds(60));
        bearer(late.sign()).get(ROUTE).then().statusCode(200);
        var early =
                Person.named("Ann").unsigned().time("nbf", now.plusSeconds(10)).time("iat", now.plusSeconds(10));
        bearer(early.sign()).get(ROUTE).then().statusCode(200);
    }

    @Test
    void takesTheOnlyKeyForATokenWithoutKeyId() {
        bearer(Person.named("Ann").unsigned().header("kid", null).sign())
                .get(ROUTE)
                .then()
                .statusCode(200);
    }

    static Stream<Arguments> badTokens() throws Exception {
        return BadTokens.all().entrySet().stream().map(bad -> Arguments.of(bad.getKey(), bad.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refusesABadToken(String kind, String token) {
        refused(bearer(token));
        refused(given().cookie("orgs_session", token));
    }

    @ParameterizedTest
    @CsvSource({"Bearer", "Bearer ", "Basic YTpi", "Token abc", "Bearer a b", "Bearer a,b", "''", "xyz"})
    void refusesAMalformedHeaderEvenBesideAGoodCookie(String header) {
        refused(given().header("Authorization", header)
                .cookie("orgs_session", Person.named("Ann").token()));
    }

    @Test
    void refusesTwoHeaders() {
        String token = "Bearer " + Person.named("Ann").token();
        refused(given().header("Authorization", token, token));
    }

    @Test
    void asksForACredentialWhereThereIsNone() {
        refused(given());
        refused(given().cookie("orgs_session", ""));
        refused(given().queryParam("sessionId", Person.named("Ann").token()));
    }

    @Test
    void takesTheSchemeInAnyCase() {
        given().header("Authorization", "bEARER  " + Person.named("Ann").token() + " ")
                .get(ROUTE)
                .then()
                .statusCode(200);
    }

    @Test
    void readsTheHeaderThenTheCookieThenTheQuery() {
        var header = Person.named("Header");
        var cookie = Person.named("Cookie");
        var query = Person.named("Query");
        assertMe(
                header,
                bearer(header.token()).cookie("orgs_session", cookie.token()).queryParam("sessionId", query.token()));
        assertMe(cookie, given().cookie("orgs_session", cookie.token()).queryParam("sessionId", query.token()));
        assertMe(query, given().queryParam("sessionId", query.token()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/me", "/api/auth/me", "/organizations", "/organizations/active", "/api/auth/organizations"})
    void readsTheQueryOnTheRoutesOfOrganizationsAndOfTheCaller(String route) {
        given().queryParam("sessionId", Person.named("Ann").token())
                .get(route)
                .then()
                .statusCode(200);
        given().queryParam("sessionId", "bad").get(route).then().statusCode(401);
    }

    @Test
    void doesNotFallBackFromABadCredentialToAGoodOne() {
        refused(bearer("a.b.c").cookie("orgs_session", Person.named("Ann").token()));
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource({
        "same-origin, own, 200",
        "same-origin, , 200",
        ", own, 200",
        ", https://app.example.test, 200",
        "cross-site, https://app.example.test, 200",
        ", , 403",
        "none, , 403",
        "same-site, https://sibling.example.test, 403",
        "cross-site, https://evil.test, 403",
        ", https://evil.test, 403",
        ", null, 403",
        ", https://app.example.test.evil.test, 403",
        "cross-site, own, 403"
    })
    void takesAChangeWithTheCookieOnlyFromAnAllowedOrigin(String site, String origin, int status) {
        var request = given().cookie("orgs_session", Person.named("Ann").token());
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin.equals("own") ? "http://localhost:" + RestAssured.port : origin);
        }
        request.post(ROUTE).then().statusCode(status);
        request.get(ROUTE).then().statusCode(200);
    }

    @Test
    void takesAChangeWithTheHeaderFromAnywhere() {
        bearer(Person.named("Ann").token())
                .header("Origin", "https://evil.test")
                .post(ROUTE)
                .then()
                .statusCode(200);
    }

    @RaceTest
    void makesOneAccountOfManyFirstRequestsAtOnce() {
        String token = Person.named("Ann").token();
        var accounts = Together.run(20, number -> accountOf(token));
        assertEquals(1, Set.copyOf(accounts).size());
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static String accountOf(String token) {
        return bearer(token).get(ROUTE).then().statusCode(200).extract().path("accountId");
    }

    private static void assertMe(Person person, RequestSpecification request) {
        request.get("/me").then().statusCode(200).body("user.email", equalTo(person.email()));
    }

    private static void refused(RequestSpecification request) {
        request.get(ROUTE)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("credential_invalid"));
    }
}
