package orgs.session;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import orgs.account.ClaimText;
import orgs.account.IdentityClaims;

/**
 * A token whose signature, issuer, audience and times are right.
 *
 * @param person what it says of whom
 * @param groups of the person, as the issuer calls them; empty where the token does not tell
 */
record VerifiedToken(JwtClaims claims, IdentityClaims person, Optional<List<String>> groups, Instant expiresAt) {
    /** @throws MalformedClaimException when a claim that every token must have is missing or nonsense */
    static VerifiedToken of(JwtClaims claims, ClaimRules rules) throws MalformedClaimException {
        String subject = claims.getSubject();
        if (subject == null || !ClaimText.isSubject(subject)) {
            throw new MalformedClaimException("sub");
        }
        var told = new PersonClaims(claims, rules);
        try {
            var issuedAt = Instant.ofEpochSecond(claims.getIssuedAt().getValue());
            return new VerifiedToken(
                    claims,
                    told.identity(claims.getIssuer(), subject, issuedAt),
                    told.groups(),
                    Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
        } catch (DateTimeException e) {
            throw new MalformedClaimException("iat or exp", e);
        }
    }

    /** The {@code sid} of a token of our own. */
    Optional<String> sessionId() {
        return claims.getClaimValue("sid") instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The id of the active organization in a token of our own. */
    Optional<String> organizationId() {
        return claims.getClaimValue("org") instanceof Map<?, ?> organization
                        && organization.get("id") instanceof String id
                ? Optional.of(id)
                : Optional.empty();
    }
}
