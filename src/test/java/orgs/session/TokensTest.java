package orgs.session;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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

    private static int statusWith(IssuedToken token) {
        return given().header("Authorization", "Bearer " + token.token())
                .get("/me")
                .statusCode();
    }

    private static Caller caller(String accountId, Optional<Instant> sessionExpiresAt) {
        return Caller.of(accountId).with(new Caller.Session(Optional.empty(), sessionExpiresAt, Optional.empty()));
    }
}
