package orgs.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import orgs.account.ClaimText;
import orgs.account.EmailAddress;
import orgs.account.IdentityClaims;

/** What a token's claims say of a person, read as its issuer is trusted. */
record PersonClaims(JwtClaims claims, ClaimRules rules) {
    /** All of it, of the person with this subject. */
    IdentityClaims identity(String issuer, String subject, Instant issuedAt) {
        return new IdentityClaims(issuer, subject, email(), emailVerified(), name(), systemAdministrator(), issuedAt);
    }

    /** The person's name as it can be shown and stored. */
    private Optional<String> name() {
        return text(rules.name()).flatMap(ClaimText::name);
    }

    /** Normalized; empty for a claim that is no address. */
    private Optional<String> email() {
        return text(rules.email()).flatMap(EmailAddress::ofClaim);
    }

    /** Whether there is an address, and the issuer says that it is the person's, and may say so. */
    private boolean emailVerified() {
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
                        .filter(ClaimText::isPlain)
                        .toList())
                : Optional.empty();
    }

    /** Whether the person is in the issuer's group of system administrators; empty where no groups are told. */
    private Optional<Boolean> systemAdministrator() {
        return groups().map(
                        told -> rules.systemAdminGroup().filter(told::contains).isPresent());
    }

    private Optional<String> text(String claim) {
        return claims.getClaimValue(claim) instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }
}
