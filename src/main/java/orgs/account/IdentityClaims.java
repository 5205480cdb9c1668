package orgs.account;

import java.time.Instant;
import java.util.Optional;

/**
 * What a verified token says of a person.
 *
 * @param issuer with {@code subject}, the key of the account
 * @param email normalized
 * @param issuedAt tells which of two tokens knows better
 */
public record IdentityClaims(
        String issuer,
        String subject,
        Optional<String> email,
        boolean emailVerified,
        Optional<String> name,
        boolean systemAdministrator,
        Instant issuedAt) {

    /** Whether both say the same, whenever they were issued. */
    public boolean agreesWith(IdentityClaims other) {
        return equals(other.issuedAt(issuedAt));
    }

    private IdentityClaims issuedAt(Instant time) {
        return new IdentityClaims(issuer, subject, email, emailVerified, name, systemAdministrator, time);
    }
}
