package orgs.account;

import java.time.Instant;

/** An account as it leaves the core. {@code email} and {@code name} are null where the identity provider tells none. */
public record AccountView(String id, String email, String name, boolean systemAdministrator, Instant createdAt) {

    public static AccountView of(Account account) {
        return new AccountView(account.id, account.email, account.name, account.systemAdministrator, account.createdAt);
    }
}
