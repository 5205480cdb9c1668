package orgs.wire.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import orgs.testing.Person;

/** Exchanges tokens, and looks at what comes back. */
final class TokenExchange {
    static final String TYPE = "urn:ietf:params:oauth:token-type:";

    private TokenExchange() {}

    record Organization(String id, String slug) {}

    static Organization organizationOf(Person owner) {
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

    static Map<String, String> form(String token, Map<String, String> more) {
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

    static ValidatableResponse exchange(String token) {
        return exchange(token, Map.of());
    }

    static ValidatableResponse exchange(String token, Map<String, String> more) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form(token, more))
                .post("/token")
                .then();
    }

    static String tokenOf(ValidatableResponse answer) {
        return answer.statusCode(200).extract().path("access_token");
    }

    static void refused(ValidatableResponse answer, String error) {
        answer.statusCode(400)
                .header("Cache-Control", containsString("no-store"))
                .contentType(ContentType.JSON)
                .body("error", equalTo(error))
                .body("error_description", containsString(" "));
    }

    /** As another service does it: with nothing but the published keys. */
    static JwtClaims verified(String token) throws JoseException, InvalidJwtException {
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
