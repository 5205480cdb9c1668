package orgs.operations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;
import orgs.testing.TwoOriginsAndAProxy;

/** Also behind a proxy that is trusted, because a start with other settings takes its time. */
@QuarkusTest
@TestProfile(TwoOriginsAndAProxy.class)
class CrossOriginTest {
    @Test
    void aConfiguredOriginMayAsk() {
        given().header("Origin", "https://app.example.test")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/organizations/orgn_1")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://app.example.test")
                .header("Access-Control-Allow-Credentials", "true")
                .header("Access-Control-Allow-Methods", containsString("PATCH"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/jwks.json", "/me", "/nowhere", "/api/organizations", "/q/openapi"})
    void noCacheShowsOneOriginWhatAnotherMayRead(String path) {
        for (String origin : List.of("https://app.example.test", "https://evil.test")) {
            given().noFilters().header("Origin", origin).get(path).then().header("Vary", containsString("origin"));
        }
        given().get(path).then().header("Vary", containsString("origin"));
    }

    @Test
    void whatAnAnswerVariesByOtherwiseStays() {
        var vary = Person.named("Ann").request().get("/me").headers().getValues("Vary");
        assertEquals(List.of("Authorization, Cookie", "origin"), vary);
    }

    @Test
    void pagesReadWhyTheyAreRefusedAndWhereAListGoesOn() {
        given().header("Origin", "https://app.example.test")
                .get("/me")
                .then()
                .statusCode(401)
                .header("Access-Control-Expose-Headers", containsString("orgs-refusal"))
                .header("Access-Control-Expose-Headers", containsString("link"));
    }

    @Test
    void anyOtherIsRefused() {
        given().header("Origin", "https://evil.test")
                .get("/q/openapi")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Orgs-Refusal", "origin_not_allowed")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void aTrustedProxySaysThatTheClientCameByHttps() {
        given().header("X-Forwarded-Proto", "https")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", "max-age=31536000");
    }
}
