package orgs.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.Headers;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * Holds a token against the issuer that it names, and that issuer's algorithm and keys only: nothing in the token's header (an embedded key, a URL, another
 * algorithm) chooses how it is verified.
 *
 * <p>A token is parsed once, then judged: whose it claims to be says by which key. Whatever is wrong with it, the answer is the same; the log tells more, at debug
 * level, and never the token. A signature takes some tenths of a millisecond to verify, less than it would take to move to another thread, so this happens on the
 * event loop.
 */
@ApplicationScoped
class TokenVerifier {
    static final int MAX_LENGTH = 16 * 1024;
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final Logger LOG = Logger.getLogger(TokenVerifier.class);

    /** Reads, and believes nothing yet. */
    private static final JwtConsumer PARSER = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .build();

    private final TrustedIssuers issuers;
    private final Clock clock;

    TokenVerifier(TrustedIssuers issuers, Clock clock) {
        this.issuers = issuers;
        this.clock = clock;
    }

    /** Fails with {@link Refusal#CREDENTIAL_INVALID}, or {@link Refusal#UNAVAILABLE} when the issuer's keys are not known. */
    Uni<VerifiedToken> verify(String token) {
        return Uni.createFrom().item(() -> parsed(token)).chain(this::verify);
    }

    private Uni<VerifiedToken> verify(JwtContext parsed) {
        TrustedIssuer issuer = text(parsed.getJwtClaims().getClaimValue("iss"))
                .flatMap(issuers::find)
                .orElseThrow(() -> refused("its issuer is unknown"));
        Object keyId = headers(parsed).getObjectHeaderValue("kid");
        if (keyId != null && !(keyId instanceof String)) {
            throw refused("its key id is no text");
        }
        return issuer.keys()
                .find(text(keyId))
                .map(key -> verified(parsed, issuer, key.orElseThrow(() -> refused("its key is unknown"))));
    }

    /** Takes a single JWS in its compact form: nothing encrypted, nothing nested, nothing that demands extensions. */
    private static JwtContext parsed(String token) {
        if (token.length() > MAX_LENGTH || token.chars().filter(c -> c == '.').count() != 2) {
            throw refused("it is too long, or not signed (JWS compact)");
        }
        try {
            JwtContext parsed = PARSER.process(token);
            if (parsed.getJoseObjects().size() > 1) {
                throw refused("it holds another token");
            }
            if (headers(parsed).getObjectHeaderValue("crit") != null) {
                throw refused("it demands extensions (crit)");
            }
            return parsed;
        } catch (InvalidJwtException e) {
            throw refused("it is no JWT");
        }
    }

    private VerifiedToken verified(JwtContext parsed, TrustedIssuer issuer, PublicKey key) {
        try {
            judge(issuer, key).processContext(parsed);
            var verified = VerifiedToken.of(parsed.getJwtClaims(), issuer.rules());
            if (verified.issuedAt().isAfter(clock.instant().plus(CLOCK_SKEW))) {
                throw refused("it was issued in the future");
            }
            return verified;
        } catch (InvalidJwtException e) {
            throw refused("issuer " + issuer.name() + ", error codes " + codes(e));
        } catch (MalformedClaimException e) {
            throw refused("issuer " + issuer.name() + ", claim " + e.getMessage());
        }
    }

    private JwtConsumer judge(TrustedIssuer issuer, PublicKey key) {
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT, issuer.algorithm().jwaName())
                .setExpectedIssuer(issuer.issuer())
                .setExpectedAudience(issuer.audience())
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setAllowedClockSkewInSeconds((int) CLOCK_SKEW.toSeconds())
                .build();
    }

    private static Headers headers(JwtContext parsed) {
        return parsed.getJoseObjects().get(0).getHeaders();
    }

    private static Optional<String> text(Object value) {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Not the message, which repeats the token. */
    private static List<Integer> codes(InvalidJwtException e) {
        return e.getErrorDetails().stream()
                .map(ErrorCodeValidator.Error::getErrorCode)
                .toList();
    }

    private static RefusedException refused(String reason) {
        LOG.debugf("A token was refused: %s", reason);
        return new RefusedException(Refusal.CREDENTIAL_INVALID);
    }
}
