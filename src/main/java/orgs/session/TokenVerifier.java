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
import org.jose4j.jwt.consumer.ErrorCodes;
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
 * <p>A token is parsed once, then judged: whose it claims to be says by which key. Whatever is wrong with it, the answer
 * is the same; the log tells more ({@link RefusedTokens}, and all at debug level), and never the token. A signature takes
 * some tenths of a millisecond to verify, less than it would take to move to another thread, so this happens on the event
 * loop, and once for all requests of a page ({@link VerifiedTokens}).
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
    private final RefusedTokens refusals;
    private final VerifiedTokens memory;
    private final Clock clock;

    TokenVerifier(TrustedIssuers issuers, RefusedTokens refusals, VerifiedTokens memory, Clock clock) {
        this.issuers = issuers;
        this.refusals = refusals;
        this.memory = memory;
        this.clock = clock;
    }

    /** Fails with {@link Refusal#CREDENTIAL_INVALID}, or {@link Refusal#UNAVAILABLE} when the issuer's keys are not known. */
    Uni<VerifiedToken> verify(String token) {
        return memory.find(token)
                .filter(this::isInTime)
                .map(known -> verify(token, known))
                .orElseGet(() -> verifyAnew(token));
    }

    private boolean isInTime(VerifiedTokens.Remembered known) {
        return known.token().expiresAt().plus(CLOCK_SKEW).isAfter(clock.instant());
    }

    /** The signature is right as long as the issuer has the key. */
    private Uni<VerifiedToken> verify(String token, VerifiedTokens.Remembered known) {
        return known.issuer()
                .keys()
                .find(known.keyId())
                .chain(key -> key.equals(Optional.of(known.key()))
                        ? Uni.createFrom().item(known.token())
                        : verifyAnew(token));
    }

    private Uni<VerifiedToken> verifyAnew(String token) {
        return Uni.createFrom()
                .item(() -> parsed(token))
                .chain(parsed -> verify(parsed, issuer(parsed)))
                .map(verified -> {
                    memory.remember(token, verified);
                    return verified.token();
                });
    }

    /**
     * As {@link #verify}, for a token that is for this audience in place of ours: an ID token for the client that signs people
     * in. It is never remembered, since it would be good for everything then.
     */
    Uni<VerifiedToken> verifyFor(String audience, String token) {
        return Uni.createFrom()
                .item(() -> parsed(token))
                .chain(parsed -> verify(parsed, issuer(parsed).withAudience(audience)))
                .map(VerifiedTokens.Remembered::token);
    }

    private Uni<VerifiedTokens.Remembered> verify(JwtContext parsed, TrustedIssuer issuer) {
        Object named = headers(parsed).getObjectHeaderValue("kid");
        if (named != null && !(named instanceof String)) {
            throw refused(issuer, "its key id is no text");
        }
        Optional<String> keyId = text(named);
        return issuer.keys().find(keyId).map(found -> {
            PublicKey key = found.orElseThrow(() -> refused(issuer, "its key is not among the issuer's"));
            return new VerifiedTokens.Remembered(verified(parsed, issuer, key), issuer, keyId, key);
        });
    }

    private TrustedIssuer issuer(JwtContext parsed) {
        String named =
                text(parsed.getJwtClaims().getClaimValue("iss")).orElseThrow(() -> refused("it names no issuer"));
        return issuers.find(named).orElseThrow(() -> {
            refusals.tellOfStranger(named);
            return refused("its issuer is unknown");
        });
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
            if (verified.person().issuedAt().isAfter(clock.instant().plus(CLOCK_SKEW))) {
                throw refused(issuer, "it was issued in the future");
            }
            return verified;
        } catch (InvalidJwtException e) {
            throw refused(issuer, reason(e, parsed, issuer));
        } catch (MalformedClaimException e) {
            throw refused(issuer, "its claim " + e.getMessage() + " is missing, or nonsense");
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
    private static String reason(InvalidJwtException e, JwtContext parsed, TrustedIssuer issuer) {
        int code = e.getErrorDetails().get(0).getErrorCode();
        return switch (code) {
            case ErrorCodes.AUDIENCE_MISSING, ErrorCodes.AUDIENCE_INVALID ->
                "audience " + audiences(parsed) + " lacks " + issuer.audience();
            case ErrorCodes.EXPIRED -> "it has expired";
            case ErrorCodes.NOT_YET_VALID -> "it is not valid yet (nbf)";
            case ErrorCodes.EXPIRATION_MISSING, ErrorCodes.ISSUED_AT_MISSING -> "it lacks exp or iat";
            case ErrorCodes.SIGNATURE_INVALID -> "its signature is wrong";
            case ErrorCodes.MALFORMED_CLAIM -> "one of its claims is of the wrong type";
            default -> "it cannot be verified with " + issuer.algorithm().jwaName() + " (error code " + code + ")";
        };
    }

    private static List<?> audiences(JwtContext parsed) {
        Object told = parsed.getJwtClaims().getClaimValue("aud");
        return told instanceof List<?> several ? several : told == null ? List.of() : List.of(told);
    }

    private RefusedException refused(TrustedIssuer issuer, String reason) {
        refusals.tell(issuer, reason);
        return refused(reason);
    }

    private static RefusedException refused(String reason) {
        LOG.debugf("A token was refused: %s", reason);
        return new RefusedException(Refusal.CREDENTIAL_INVALID);
    }
}
