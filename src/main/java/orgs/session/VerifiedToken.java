package orgs.session;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** The claims of a token whose signature, issuer, audience and times are right. */
record VerifiedToken(JwtClaims claims, String issuer, String subject, Instant issuedAt, Instant expiresAt) {
    static final int MAX_SUBJECT_LENGTH = 255;
    private static final int MAX_NAME_LENGTH = 191;

    /** @throws MalformedClaimException when a claim that every token must have is missing or nonsense */
    static VerifiedToken of(JwtClaims claims) throws MalformedClaimException {
        String subject = claims.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > MAX_SUBJECT_LENGTH || hasControl(subject)) {
            throw new MalformedClaimException("sub");
        }
        try {
            return new VerifiedToken(
                    claims,
                    claims.getIssuer(),
                    subject,
                    Instant.ofEpochSecond(claims.getIssuedAt().getValue()),
                    Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
        } catch (DateTimeException e) {
            throw new MalformedClaimException("iat or exp", e);
        }
    }

    Optional<String> text(String claim) {
        return claims.getClaimValue(claim) instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The person's name as it can be shown and stored: one line of reasonable length. */
    Optional<String> name() {
        return text("name")
                .map(name -> name.replaceAll("\\p{Cntrl}", " ").strip())
                .map(VerifiedToken::shortened)
                .filter(name -> !name.isEmpty());
    }

    /** Some providers write the boolean as a text. */
    boolean emailVerified() {
        Object verified = claims.getClaimValue("email_verified");
        return Boolean.TRUE.equals(verified) || "true".equals(verified);
    }

    List<String> groups() {
        return claims.getClaimValue("groups") instanceof List<?> groups
                ? groups.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    /** The id of the active organization in a token of our own. */
    Optional<String> organizationId() {
        return claims.getClaimValue("org") instanceof Map<?, ?> organization
                        && organization.get("id") instanceof String id
                ? Optional.of(id)
                : Optional.empty();
    }

    private static String shortened(String text) {
        return text.codePoints()
                .limit(MAX_NAME_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
