package orgs.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import orgs.refusal.RefusedException;
import orgs.testing.LogLines;
import orgs.testing.Person;
import orgs.testing.TestIdentityProvider;
import orgs.testing.TestToken;
import orgs.testing.TickingClock;

/** What the log tells whoever runs the service of tokens that nobody can use. */
@QuarkusTest
class RefusedTokensTest {
    private static final String CATEGORY = RefusedTokens.class.getName();
    private static final TrustedIssuer ACME = issuer("acme");

    private final TickingClock clock = new TickingClock();
    private final RefusedTokens refusals = new RefusedTokens(clock);
    private final TokenVerifier verifier;

    RefusedTokensTest(TrustedIssuers issuers) {
        verifier = new TokenVerifier(issuers, refusals, new VerifiedTokens(), Clock.systemUTC());
    }

    @Test
    void aWrongAudienceIsToldWithTheOneThatIsMissing() {
        String audience = "account-" + UUID.randomUUID();
        assertTold(
                Person.named("Ann").unsigned().claim("aud", audience),
                "A token of issuer " + TestIdentityProvider.MAIN.name() + " is refused: audience [" + audience
                        + "] lacks " + TestIdentityProvider.AUDIENCE);
    }

    @Test
    void anUnknownIssuerIsTold() {
        String stranger = "https://stranger.test/" + UUID.randomUUID();
        assertTold(
                Person.named("Ann").unsigned().claim("iss", stranger),
                "A token is refused: nobody configured its issuer " + stranger);
    }

    private void assertTold(TestToken bad, String line) {
        String token = bad.sign();
        try (var log = new LogLines(CATEGORY)) {
            for (int i = 0; i < 3; i++) {
                var verified = verifier.verify(token).await();
                assertThrows(RefusedException.class, verified::indefinitely);
            }
            assertEquals(List.of(line), log.lines());
        }
    }

    @Test
    void eachReasonIsToldOnceAMinuteForEachIssuer() {
        try (var log = new LogLines(CATEGORY)) {
            for (int second = 0; second < 60; second++) {
                refusals.tell(ACME, "it has expired");
                refusals.tell(ACME, "its signature is wrong");
                refusals.tell(issuer("other"), "it has expired");
                clock.pass(Duration.ofSeconds(1));
            }
            assertEquals(3, log.lines().size(), log.lines()::toString);
            refusals.tell(ACME, "it has expired");
            assertEquals(4, log.lines().size(), log.lines()::toString);
        }
    }

    @Test
    void whoMakesUpIssuersFillsNeitherLogNorMemory() {
        try (var log = new LogLines(CATEGORY)) {
            IntStream.range(0, 1_000).forEach(i -> refusals.tellOfStranger("https://" + i + ".test"));
            assertEquals(RefusedTokens.MOST_STRANGERS, log.lines().size());
            refusals.tell(ACME, "it has expired");
            assertEquals(RefusedTokens.MOST_STRANGERS + 1, log.lines().size());
        }
    }

    @Test
    void whateverATokenSaysIsOneShortLine() {
        try (var log = new LogLines(CATEGORY)) {
            refusals.tellOfStranger(
                    "https://evil.test\r\n2026-11-29 ERROR all is lost\u001b[2J\u2028\u202e" + "x".repeat(999));
            String line = log.lines().get(0);
            assertTrue(
                    line.startsWith(
                            "A token is refused: nobody configured its issuer https://evil.test  2026-11-29 ERROR all is lost [2J xx"));
            assertTrue(line.length() < 300, line);
        }
    }

    private static TrustedIssuer issuer(String name) {
        return TrustedIssuer.own(
                name, "https://" + name + ".test", "orgs", TokenAlgorithm.ES256, keyId -> null, "system-admin");
    }
}
