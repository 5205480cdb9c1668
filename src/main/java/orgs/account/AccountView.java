package orgs.account;

import java.time.Instant;

/**
 * An account as it leaves the core. {@code email} and {@code name} are null where the identity provider tells none.
 *
 * @param profileId the profile that it shows by default, or null
 * @param claimsAt when the identity provider last told something new
 */
public record AccountView(
        String id,
        String email,
        String name,
        boolean systemAdministrator,
        String profileId,
        Instant claimsAt,
        Instant createdAt) {

    public static AccountView of(Account account) {
        return new AccountView(
                account.id,
                account.email,
                account.name,
                account.systemAdministrator,
                account.profileId,
                account.claimsAt,
                account.createdAt);
    }
}
