package orgs.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import orgs.account.AccountService;
import orgs.account.IdentityClaims;
import orgs.account.ProvisionedAccount;

/**
 * Remembers which accounts were seen with which claims, so that a request with the same claims costs no statement.
 *
 * <p>Safe with any number of replicas: accounts are never deleted and their ids never change, so what is remembered stays true, and what a caller may do is read
 * from their token, not from here. All that can happen is that the name or address stored last came from the other replica's older token; it is written again when
 * this memory ends. A database that was restored from a backup may know fewer accounts: {@link #forget}.
 */
@ApplicationScoped
class AccountCache {
    private static final Duration MEMORY = Duration.ofMinutes(10);
    private static final int MAX_ACCOUNTS = 20_000;

    private record Person(String issuer, String subject) {
        static Person of(IdentityClaims claims) {
            return new Person(claims.issuer(), claims.subject());
        }
    }

    private record Known(IdentityClaims claims, String accountId) {
        boolean hasNothingToLearnFrom(IdentityClaims other) {
            return other.addNothingTo(claims) || claims.issuedAt().isAfter(other.issuedAt());
        }
    }

    private final Cache<Person, Known> people = cache();
    private final Cache<String, Boolean> ids = cache();
    private final AccountService accounts;
    private final AccountProvisioning provisioning;

    AccountCache(AccountService accounts, AccountProvisioning provisioning) {
        this.accounts = accounts;
        this.provisioning = provisioning;
    }

    /** The account of these claims; made or refreshed only when they tell something new. */
    Uni<ProvisionedAccount> provision(IdentityClaims claims) {
        Known known = people.getIfPresent(Person.of(claims));
        if (known != null && known.hasNothingToLearnFrom(claims)) {
            return Uni.createFrom().item(ProvisionedAccount.of(known.accountId(), false));
        }
        IdentityClaims all = known == null ? claims : claims.completedBy(known.claims());
        return provisioning.provision(claims).invoke(account -> remember(all, account.id()));
    }

    /** Whether there is an account with this id. */
    Uni<Boolean> exists(String accountId) {
        if (ids.getIfPresent(accountId) != null) {
            return Uni.createFrom().item(true);
        }
        return accounts.exists(accountId).invoke(exists -> {
            if (exists) {
                ids.put(accountId, true);
            }
        });
    }

    /** Looks at the database again when this account is next seen. */
    void forget(String accountId) {
        ids.invalidate(accountId);
        people.asMap().values().removeIf(known -> known.accountId().equals(accountId));
    }

    private void remember(IdentityClaims claims, String accountId) {
        people.put(Person.of(claims), new Known(claims, accountId));
        ids.put(accountId, true);
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MAX_ACCOUNTS)
                .expireAfterWrite(MEMORY)
                .build();
    }
}
