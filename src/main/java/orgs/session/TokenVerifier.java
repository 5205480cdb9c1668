package orgs.session;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * Holds a token against the issuer that it names, and that issuer's algorithm and keys only: nothing in the token's header (an embedded key, a URL, another
 * algorithm) chooses how it is verified.
 *
 * <p>Whatever is wrong with a token, the answer is the same; the log tells more, at debug level, and never the token. A signature takes some tenths of a
 * millisecond to verify, less than it would take to move to another thread, so this happens on the event loop.
 */
@ApplicationScoped
class TokenVerifier {
    static final int MAX_LENGTH = 16 * 1024;
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final Logger LOG = Logger.getLogger(TokenVerifier.class);

    private final TrustedIssuers issuers;
    private final JWTParser parser;
    private final Clock clock;

    TokenVerifier(TrustedIssuers issuers, JWTParser parser, Clock clock) {
        this.issuers = issuers;
        this.parser = parser;
        this.clock = clock;
    }

    /** Fails with {@link Refusal#CREDENTIAL_INVALID}, or {@link Refusal#UNAVAILABLE} when the issuer's keys are not known. */
    Uni<VerifiedToken> verify(String token) {
        Unverified unverified = read(token);
        TrustedIssuer issuer =
                unverified.issuer().flatMap(issuers::find).orElseThrow(() -> refused("its issuer is unknown"));
        return issuer.keys()
                .find(unverified.keyId())
                .map(key -> verify(unverified, issuer, key.orElseThrow(() -> refused("its key is unknown"))));
    }

    private record Unverified(String token, JwtClaims claims, Optional<String> keyId) {
        Optional<String> issuer() {
            return claims.getClaimValue("iss") instanceof String issuer ? Optional.of(issuer) : Optional.empty();
        }
    }

    private static Unverified read(String token) {
        if (token.length() > MAX_LENGTH || token.chars().filter(c -> c == '.').count() != 2) {
            throw refused("it is too long, or not signed (JWS compact)");
        }
        try {
            var jws = new JsonWebSignature();
            jws.setCompactSerialization(token);
            if (jws.getHeaders().getObjectHeaderValue("crit") != null) {
                throw refused("it demands extensions (crit)");
            }
            return new Unverified(
                    token, JwtClaims.parse(jws.getUnverifiedPayload()), Optional.ofNullable(jws.getKeyIdHeaderValue()));
        } catch (JoseException | InvalidJwtException | ClassCastException | IllegalArgumentException e) {
            throw refused("it is no JWT");
        }
    }

    private VerifiedToken verify(Unverified unverified, TrustedIssuer issuer, PublicKey key) {
        var demands = new JWTAuthContextInfo(key, issuer.issuer());
        demands.setSignatureAlgorithm(Set.of(issuer.algorithm().signatureAlgorithm()));
        demands.setExpectedAudience(Set.of(issuer.audience()));
        demands.setClockSkew((int) CLOCK_SKEW.toSeconds());
        demands.setRelaxVerificationKeyValidation(false);
        try {
            parser.parse(unverified.token(), demands);
            var verified = VerifiedToken.of(unverified.claims());
            if (verified.issuedAt().isAfter(clock.instant().plus(CLOCK_SKEW))) {
                throw refused("it was issued in the future");
            }
            return verified;
        } catch (ParseException e) {
            throw refused("issuer " + issuer.name() + ", " + reason(e));
        } catch (MalformedClaimException e) {
            throw refused("issuer " + issuer.name() + ", claim " + e.getMessage());
        }
    }

    /** Not the message, which repeats the token. */
    private static String reason(ParseException e) {
        return e.getCause() instanceof InvalidJwtException invalid
                ? "error codes "
                        + invalid.getErrorDetails().stream()
                                .map(ErrorCodeValidator.Error::getErrorCode)
                                .toList()
                : "not verified";
    }

    private static RefusedException refused(String reason) {
        LOG.debugf("A token was refused: %s", reason);
        return new RefusedException(Refusal.CREDENTIAL_INVALID);
    }
}
