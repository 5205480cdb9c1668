package orgs.account;

import java.time.Instant;
import java.util.Optional;

/**
 * What a verified token says of a person. What it does not say is empty, and changes nothing that is stored.
 *
 * @param issuer with {@code subject}, the key of the account
 * @param email normalized
 * @param emailVerified means nothing without an address
 * @param systemAdministrator empty for a token that tells no groups, which gives no right
 * @param issuedAt tells which of two tokens knows better
 */
public record IdentityClaims(
        String issuer,
        String subject,
        Optional<String> email,
        boolean emailVerified,
        Optional<String> name,
        Optional<Boolean> systemAdministrator,
        Instant issuedAt) {

    /**
     * What a file says of a person in the place of tokens. It counts as older than every token, so it never overwrites
     * what one told.
     */
    public static IdentityClaims ofFile(
            AccountKey person, Optional<String> email, boolean emailVerified, Optional<String> name) {
        return new IdentityClaims(
                person.issuer(),
                person.subject(),
                email,
                emailVerified && email.isPresent(),
                name,
                Optional.empty(),
                Instant.EPOCH);
    }

    public AccountKey person() {
        return new AccountKey(issuer, subject);
    }

    /** Whether all that these say of the person is said by the others too, whenever they were issued. */
    public boolean addNothingTo(IdentityClaims known) {
        return completedBy(known).issuedAt(known.issuedAt).equals(known);
    }

    /** These, and of the others what these do not say. */
    public IdentityClaims completedBy(IdentityClaims known) {
        return new IdentityClaims(
                issuer,
                subject,
                email.or(known::email),
                email.isPresent() ? emailVerified : known.emailVerified,
                name.or(known::name),
                systemAdministrator.or(known::systemAdministrator),
                issuedAt);
    }

    private IdentityClaims issuedAt(Instant time) {
        return new IdentityClaims(issuer, subject, email, emailVerified, name, systemAdministrator, time);
    }
}
