package orgs.wire.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static orgs.testing.InTime.within;
import static orgs.wire.dashboard.User.ADMINISTRATOR;
import static orgs.wire.dashboard.User.USER;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.wire.dashboard.User.Organization;

/** Who asks: nobody, a person, an administrator, or an application server for somebody. */
@QuarkusTest
@TestProfile(ContractConditions.class)
class CredentialsTest {
    private static final Duration UNTIL_FAILURES_ARE_FORGOTTEN = Duration.ofMinutes(1);
    private static final AtomicInteger ADDRESSES = new AtomicInteger(100);

    private User ann;

    @BeforeEach
    void arrange() {
        ann = User.named("Ann");
    }

    private static RequestSpecification server(String token) {
        return given().header("x-application-server", ContractConditions.SERVER)
                .header("x-application-server-token", token);
    }

    private RequestSpecification serverForAnn() {
        return server(ContractConditions.TOKEN).header("x-accountid", ann.id()).header("x-sessionid", "sess_of_ann");
    }

    private static void isSignInRequired(Response response) {
        response.then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .body("object", equalTo("auth"))
                .body("message", equalTo("Sign in required"));
    }

    private static void isWrongServer(Response response) {
        response.then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .body("object", equalTo("auth"))
                .body("message", equalTo("invalid-application-server"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user/organizations/organization",
                "user/organizations/organizations",
                "user/organizations/open-invitation",
                "user/organizations/open-invitation-organization",
                "user/organizations/secret-invitation",
                "user/profiles",
                "administrator/organizations/organizations-count",
                "administrator/profile"
            })
    void nobodyIsToldAnythingBeforeTheySignIn(String route) {
        isSignInRequired(given().get("/api/" + route));
        isSignInRequired(given().header("Authorization", "Bearer nonsense").get("/api/" + route));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organization",
                "organizations",
                "organizations-count",
                "invitation",
                "invitations",
                "invitations-count",
                "membership",
                "memberships",
                "memberships-count"
            })
    void administratorRoutesAreForAdministrators(String route) {
        for (Response response :
                List.of(ann.get(ADMINISTRATOR + route, Map.of()), serverForAnn().get(ADMINISTRATOR + route))) {
            response.then()
                    .statusCode(403)
                    .body("object", equalTo("auth"))
                    .body("message", equalTo("Administrator required"));
        }
    }

    @Test
    void whoMayNotAskIsToldSoBeforeWhatIsWrongWithTheQuery() {
        isSignInRequired(given().get(USER + "organizations?limit=x"));
        isSignInRequired(given().get(ADMINISTRATOR + "organizations?limit=x"));
        ann.get(ADMINISTRATOR + "organizations", Map.of("limit", "x"))
                .then()
                .statusCode(403)
                .body("message", equalTo("Administrator required"));
    }

    @Test
    void administratorsReachNothingMoreThroughUserRoutes() {
        Organization organization = ann.organization();
        User.administrator()
                .get(USER + "organization", Map.of("organizationid", organization.id()))
                .then()
                .statusCode(403)
                .body("message", equalTo("invalid-account"));
    }

    @Test
    void applicationServerActsForItsUserUnderBothSecrets() {
        Organization organization = ann.organization();
        for (String token : List.of(ContractConditions.TOKEN, ContractConditions.PREVIOUS_TOKEN)) {
            server(token)
                    .header("x-accountid", ann.id())
                    .header("x-sessionid", "sess_of_ann")
                    .queryParam("organizationid", organization.id())
                    .get(USER + "organization")
                    .then()
                    .statusCode(200)
                    .body("ownerid", equalTo(ann.id()));
        }
        serverForAnn()
                .queryParam("organizationid", organization.id())
                .contentType("application/x-www-form-urlencoded")
                .body("secret-code=fromserver&lifespan=single")
                .post(USER + "create-invitation")
                .then()
                .statusCode(200)
                .body("accountid", equalTo(ann.id()));
    }

    @Test
    void applicationServerNeverHasAnAdministratorsRights() {
        User administrator = User.administrator();
        server(ContractConditions.TOKEN)
                .header("x-accountid", administrator.id())
                .header("x-sessionid", "sess_of_root")
                .get(ADMINISTRATOR + "organizations-count")
                .then()
                .statusCode(403)
                .body("message", equalTo("Administrator required"));
    }

    @Test
    void applicationServerMustNameALivingAccountAndASession() {
        isSignInRequired(server(ContractConditions.TOKEN).get(USER + "organizations"));
        isSignInRequired(
                server(ContractConditions.TOKEN).header("x-accountid", ann.id()).get(USER + "organizations"));
        isSignInRequired(
                server(ContractConditions.TOKEN).header("x-sessionid", "s").get(USER + "organizations"));
        isSignInRequired(server(ContractConditions.TOKEN)
                .header("x-accountid", "acct_unknown")
                .header("x-sessionid", "s")
                .get(USER + "organizations"));
        isSignInRequired(server(ContractConditions.TOKEN)
                .header("Authorization", "Bearer " + ann.person().token())
                .get(USER + "organizations"));
    }

    @Test
    void wrongServerIsRefusedBeforeAnythingElse() {
        String elsewhere = "198.51.100.7";
        for (String path : List.of(USER + "organizations", USER + "no-such-route", ADMINISTRATOR + "organizations")) {
            isWrongServer(ann.at(elsewhere)
                    .request()
                    .header("x-application-server", ContractConditions.SERVER)
                    .header("x-application-server-token", "wrong")
                    .get(path));
            isWrongServer(ann.at(elsewhere)
                    .request()
                    .header("x-application-server", ContractConditions.SERVER)
                    .get(path));
            isWrongServer(ann.at(elsewhere)
                    .request()
                    .header("x-application-server", "https://other.example.test")
                    .header("x-application-server-token", ContractConditions.TOKEN)
                    .get(path));
        }
    }

    @Test
    void wrongSecretsAreLimitedByAddressAndNeverLockTheRightOneOut() {
        within(UNTIL_FAILURES_ARE_FORGOTTEN, () -> {
            String address = "198.51.100." + ADDRESSES.incrementAndGet();
            RequestSpecification wrong = server("wrong").header("X-Forwarded-For", address);
            for (int i = 0; i < 20; i++) {
                isWrongServer(given().spec(wrong).get(USER + "organizations"));
            }
            given().spec(wrong)
                    .get(USER + "organizations")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", not(emptyString()))
                    .body("object", equalTo("error"))
                    .body("message", equalTo("too-many-attempts"));
            for (String token : List.of(ContractConditions.TOKEN, ContractConditions.PREVIOUS_TOKEN)) {
                server(token)
                        .header("x-accountid", ann.id())
                        .header("x-sessionid", "session")
                        .header("X-Forwarded-For", address)
                        .queryParam("accountid", ann.id())
                        .get(USER + "organizations")
                        .then()
                        .statusCode(200);
            }
        });
    }

    @Test
    void headersOfApplicationServersMeanNothingElsewhere() {
        serverForAnn().get("/organizations").then().statusCode(401);
        serverForAnn().get("/me").then().statusCode(401);
        server("wrong").get("/organizations").then().statusCode(401).body("code", notNullValue());
    }

    @Test
    void unknownRoutesAndMethodsAreNotFound() {
        for (Response response : List.of(
                ann.get(USER + "no-such-route", Map.of()),
                ann.post(USER + "organization", Map.of(), Map.of()),
                ann.get(USER + "create-organization", Map.of()))) {
            response.then().statusCode(404).body("object", equalTo("error"));
        }
        ann.request()
                .urlEncodingEnabled(false)
                .get(USER + "organization?organizationid=%00")
                .then()
                .statusCode(400)
                .body("message", equalTo("invalid-url-parameter"));
    }
}
