package orgs.session;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import orgs.account.EmailAddress;
import orgs.text.SingleLine;

/** The claims of a token whose signature, issuer, audience and times are right. */
record VerifiedToken(
        JwtClaims claims, ClaimRules rules, String issuer, String subject, Instant issuedAt, Instant expiresAt) {
    static final int MAX_SUBJECT_LENGTH = 255;
    private static final int MAX_NAME_LENGTH = 191;
    /** Half a character, and what stands for bytes that are none. */
    private static final Pattern BROKEN = Pattern.compile("[\\p{Cs}\\uFFFD]");

    /** @throws MalformedClaimException when a claim that every token must have is missing or nonsense */
    static VerifiedToken of(JwtClaims claims, ClaimRules rules) throws MalformedClaimException {
        String subject = claims.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > MAX_SUBJECT_LENGTH || !isPlain(subject)) {
            throw new MalformedClaimException("sub");
        }
        try {
            return new VerifiedToken(
                    claims,
                    rules,
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

    /** The person's name as it can be shown and stored: one line of reasonable length, which does not turn what stands beside it. */
    Optional<String> name() {
        return text(rules.name()).map(VerifiedToken::cleaned).filter(name -> !name.isEmpty());
    }

    /** Normalized; empty for a claim that is no address. */
    Optional<String> email() {
        return text(rules.email()).flatMap(EmailAddress::ofClaim);
    }

    /** Whether there is an address, and the issuer says that it is the person's, and may say so. */
    boolean emailVerified() {
        return saysVerified() && email().filter(rules::mayVerify).isPresent();
    }

    /** Some providers write the boolean as a text, and some nothing at all. */
    private boolean saysVerified() {
        Object verified = claims.getClaimValue(rules.emailVerified());
        return rules.emailVerified().equals(ClaimRules.ALWAYS)
                || Boolean.TRUE.equals(verified)
                || "true".equals(verified);
    }

    /** Empty where the token does not tell, or something else than a list. */
    Optional<List<String>> groups() {
        return claims.getClaimValue(rules.groups()) instanceof List<?> groups
                ? Optional.of(groups.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(VerifiedToken::isPlain)
                        .toList())
                : Optional.empty();
    }

    /** Whether the person is in the issuer's group of system administrators; empty where no groups are told. */
    Optional<Boolean> systemAdministrator() {
        return groups().map(
                        told -> rules.systemAdminGroup().filter(told::contains).isPresent());
    }

    /** The id of the active organization in a token of our own. */
    Optional<String> organizationId() {
        return claims.getClaimValue("org") instanceof Map<?, ?> organization
                        && organization.get("id") instanceof String id
                ? Optional.of(id)
                : Optional.empty();
    }

    private static String cleaned(String name) {
        String line =
                SingleLine.BREAKS.matcher(BROKEN.matcher(name).replaceAll("")).replaceAll(" ");
        return SingleLine.DIRECTIONS
                .matcher(line)
                .replaceAll("")
                .strip()
                .codePoints()
                .limit(MAX_NAME_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether it is kept as it is: half a character becomes a question mark in the database, and two subjects one. */
    private static boolean isPlain(String text) {
        return !BROKEN.matcher(text).find() && text.chars().noneMatch(Character::isISOControl);
    }
}
