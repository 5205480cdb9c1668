package orgs.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import orgs.account.AccountService;
import orgs.account.IdentityClaims;
import orgs.account.ProvisionedAccount;

/**
 * Remembers which accounts were seen with which claims, so that a request with the same claims costs no statement.
 *
 * <p>Safe with any number of replicas: the ids of accounts never change, and what a caller may do is read from their
 * token, not from here. The name or address stored last may have come from the other replica's older token; it is
 * written again when this memory ends. Accounts that are removed are forgotten ({@link #forget}): at once where it is
 * done, soon by the other replicas ({@link RemovalWatch}), and the database lets nobody get a membership or profile in
 * between. A database that was restored from a backup may know fewer accounts, too.
 */
@ApplicationScoped
class AccountCache {
    static final Duration MEMORY = Duration.ofMinutes(10);
    private static final int MAX_ACCOUNTS = 20_000;

    private record Person(String issuer, String subject) {
        static Person of(IdentityClaims claims) {
            return new Person(claims.issuer(), claims.subject());
        }
    }

    /**
     * @param since issue time of the oldest token that the database was asked about: an older one may be from before a
     *     removal
     */
    private record Known(IdentityClaims claims, String accountId, Instant since) {
        static Known of(IdentityClaims claims, String accountId) {
            return new Known(claims, accountId, claims.issuedAt());
        }

        boolean hasNothingToLearnFrom(IdentityClaims other) {
            return !other.issuedAt().isBefore(since)
                    && (other.addNothingTo(claims) || claims.issuedAt().isAfter(other.issuedAt()));
        }

        /** The same account, seen with another token as well. */
        Known seenWith(IdentityClaims other) {
            return claims.issuedAt().isAfter(other.issuedAt())
                    ? new Known(claims, accountId, other.issuedAt())
                    : new Known(other.completedBy(claims), accountId, since);
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
        return provisioning
                .provision(claims)
                .invoke(account -> remember(
                        claims,
                        known != null && known.accountId().equals(account.id())
                                ? known.seenWith(claims)
                                : Known.of(claims, account.id())));
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

    /** Looks at the database again when one of these accounts is next seen. */
    void forget(Set<String> accountIds) {
        ids.invalidateAll(accountIds);
        people.asMap().values().removeIf(known -> accountIds.contains(known.accountId()));
    }

    private void remember(IdentityClaims claims, Known known) {
        people.put(Person.of(claims), known);
        ids.put(known.accountId(), true);
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MAX_ACCOUNTS)
                .expireAfterWrite(MEMORY)
                .build();
    }
}
