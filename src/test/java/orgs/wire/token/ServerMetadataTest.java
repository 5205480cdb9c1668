package orgs.wire.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;
import orgs.testing.TwoOriginsAndAProxy;

/** Others find our keys and our token endpoint by themselves. */
@QuarkusTest
@TestProfile(TwoOriginsAndAProxy.class)
class ServerMetadataTest {
    private static final String PATH = "/.well-known/oauth-authorization-server";

    @Test
    void tellsWhatRfc8414Asks() {
        Map<String, Object> told = given().get(PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=300"))
                .extract()
                .path("");
        assertEquals(
                Map.of(
                        "issuer",
                        "https://orgs.example.test",
                        "jwks_uri",
                        "https://orgs.example.test/.well-known/jwks.json",
                        "token_endpoint",
                        "https://orgs.example.test/token",
                        "grant_types_supported",
                        List.of("urn:ietf:params:oauth:grant-type:token-exchange"),
                        "token_endpoint_auth_methods_supported",
                        List.of("none"),
                        "response_types_supported",
                        List.of()),
                told);
    }

    @Test
    void nobodyChangesItByTheirRequest() {
        given().header("Host", "evil.test")
                .header("X-Forwarded-Host", "evil.test")
                .header("X-Forwarded-Prefix", "/evil")
                .get(PATH)
                .then()
                .body("jwks_uri", equalTo("https://orgs.example.test/.well-known/jwks.json"));
    }

    @Test
    void tokensNameTheSameIssuerAndAreTakenBack() {
        String token = TokenExchange.exchange(Person.named("Ann").token())
                .statusCode(200)
                .extract()
                .path("access_token");
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertEquals("https://orgs.example.test", JsonPath.from(claims).getString("iss"));
        given().header("Authorization", "Bearer " + token).get("/me").then().statusCode(200);
    }
}
