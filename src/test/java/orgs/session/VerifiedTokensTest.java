package orgs.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static orgs.testing.TestIdentityProvider.MAIN;
import static orgs.testing.TestIdentityProvider.OTHER;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.testing.Configuration;
import orgs.testing.TestIdentityProvider;
import orgs.testing.TestToken;
import orgs.testing.TickingClock;

/** What is remembered of a token lets nobody in who would not be let in without. */
class VerifiedTokensTest {
    private static final Vertx VERTX = Vertx.vertx();

    private final TickingClock clock = new TickingClock();
    private VerificationKeys published = VerificationKeys.of(MAIN.keyId(), MAIN.publicKey());
    private final TokenVerifier verifier = verifier();
    private final TestToken token = TestToken.of(MAIN, "ann")
            .time("iat", clock.instant())
            .time("exp", clock.instant().plus(Duration.ofMinutes(10)));

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    @Test
    void aTokenIsVerifiedOnce() {
        String signed = token.sign();
        assertSame(verify(signed), verify(signed));
    }

    @Test
    void itEndsInTime() {
        String signed = token.sign();
        verify(signed);
        clock.pass(Duration.ofMinutes(10).plusSeconds(29));
        verify(signed);
        clock.pass(Duration.ofSeconds(1));
        assertRefused(signed);
    }

    @Test
    void itEndsWithItsKey() {
        String signed = token.sign();
        verify(signed);
        published = VerificationKeys.of("new", MAIN.publicKey());
        assertRefused(signed);
        published = new VerificationKeys(List.of());
        assertRefused(signed);
    }

    @Test
    void anotherKeyOfTheSameNameIsAnotherKey() {
        String signed = token.sign();
        verify(signed);
        published = VerificationKeys.of(MAIN.keyId(), OTHER.publicKey());
        assertRefused(signed);
    }

    @Test
    void theSameKeyReadAgainIsTheSameKey() {
        String signed = token.sign();
        var verified = verify(signed);
        published = VerificationKeys.of(MAIN.keyId(), MAIN.publicKey());
        assertSame(verified, verify(signed));
    }

    @Test
    void aTokenWithoutKeyIdEndsWhenThereAreSeveralKeys() {
        String signed = token.header("kid", null).sign();
        verify(signed);
        published = new VerificationKeys(List.of(
                new VerificationKeys.Entry(Optional.of("a"), MAIN.publicKey()),
                new VerificationKeys.Entry(Optional.of("b"), OTHER.publicKey())));
        assertRefused(signed);
    }

    @Test
    void theSameClaimsWithAnotherSignatureAreAnotherToken() {
        String signed = token.sign();
        verify(signed);
        String forged = token.signedWith(MAIN.algorithm(), OTHER.privateKey()).sign();
        assertEquals(signed.substring(0, signed.lastIndexOf('.')), forged.substring(0, forged.lastIndexOf('.')));
        assertRefused(forged);
        assertRefused(signed.substring(0, signed.lastIndexOf('.') + 1));
    }

    @Test
    void aLongTokenIsVerifiedEachTime() {
        String signed = token.claim("note", "x".repeat(3000)).sign();
        assertNotSame(verify(signed), verify(signed));
    }

    private VerifiedToken verify(String signed) {
        return verifier.verify(signed).await().indefinitely();
    }

    private void assertRefused(String signed) {
        var waiting = verifier.verify(signed).await();
        var refused = assertThrows(RefusedException.class, waiting::indefinitely);
        assertEquals(Refusal.CREDENTIAL_INVALID, refused.refusal());
    }

    private TokenVerifier verifier() {
        var issuer = TrustedIssuer.own(
                "main",
                MAIN.issuer(),
                TestIdentityProvider.AUDIENCE,
                TokenAlgorithm.RS256,
                keyId -> Uni.createFrom().item(published.get(keyId)),
                "system-admin");
        var time = clock.withZone(ZoneOffset.UTC);
        var issuers = new TrustedIssuers(Configuration.with(Map.of()), List.of(issuer), VERTX, time, LaunchMode.TEST);
        return new TokenVerifier(issuers, new RefusedTokens(clock), new VerifiedTokens(), time);
    }
}
