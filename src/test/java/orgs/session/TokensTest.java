package orgs.session;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import orgs.access.Caller;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.testing.Person;

@QuarkusTest
class TokensTest {
    private final Tokens tokens;

    TokensTest(Tokens tokens) {
        this.tokens = tokens;
    }

    @Test
    void expireInWholeSecondsAndNeverAfterTheirSession() {
        Instant end = Instant.now().plusSeconds(60);
        var issued = tokens.issue(caller("acct_1", Optional.of(end)), Optional.empty());
        assertEquals(end.truncatedTo(ChronoUnit.SECONDS), issued.expiresAt());
    }

    @Test
    void areNotIssuedWhenTheSessionHasEnded() {
        var ended = caller("acct_1", Optional.of(Instant.now().minusSeconds(1)));
        var refused = assertThrows(RefusedException.class, () -> tokens.issue(ended, Optional.empty()));
        assertEquals(Refusal.CREDENTIAL_INVALID, refused.refusal());
    }

    @Test
    void letNobodyInWhoseAccountThereIsNot() {
        assertEquals(401, statusWith(tokens.issue(caller("acct_unknown", Optional.empty()), Optional.empty())));
    }

    @Test
    void letInWhoeverHasAnAccount() {
        String account = Person.named("Ann").request().get("/me").path("user.id");
        assertEquals(200, statusWith(tokens.issue(caller(account, Optional.empty()), Optional.empty())));
    }

    @Test
    void haveEachAnIdOfTheirOwn() throws Exception {
        var caller = caller("acct_1", Optional.of(Instant.now().plusSeconds(60)));
        String one = id(tokens.issue(caller, Optional.empty()).token());
        String other = id(tokens.issue(caller, Optional.empty()).token());
        assertTrue(one.length() >= 22, one); // what 128 bits need
        assertNotEquals(one, other);
    }

    @Test
    void ofOthersNeedNoId() throws Exception {
        String token = Person.named("Ann").token();
        assertNull(id(token));
        assertEquals(200, statusWith(token));
    }

    private static String id(String token) throws Exception {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return JwtClaims.parse(claims).getJwtId();
    }

    private static int statusWith(IssuedToken token) {
        return statusWith(token.token());
    }

    private static int statusWith(String token) {
        return given().header("Authorization", "Bearer " + token).get("/me").statusCode();
    }

    private static Caller caller(String accountId, Optional<Instant> sessionExpiresAt) {
        return Caller.of(accountId).with(new Caller.Session(Optional.empty(), sessionExpiresAt, Optional.empty()));
    }
}
