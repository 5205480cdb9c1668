package orgs.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import orgs.account.AccountService;
import orgs.config.OrgsConfig;
import orgs.job.HousekeepingJob;

/**
 * Makes this replica forget the accounts that others removed, so that their tokens are refused here too. Each replica
 * looks for itself. It looks back twice as far as anything is remembered: clocks may differ, and a request that was on
 * its way may have remembered once more what was forgotten already.
 */
@ApplicationScoped
public class RemovalWatch implements HousekeepingJob {
    private final AccountService accounts;
    private final AccountCache cache;
    private final OrgsConfig config;
    private final Clock clock;

    RemovalWatch(AccountService accounts, AccountCache cache, OrgsConfig config, Clock clock) {
        this.accounts = accounts;
        this.cache = cache;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Forgetting removed accounts";
    }

    @Override
    public String interval() {
        return config.housekeeping().removalInterval();
    }

    @Override
    public Uni<Boolean> step() {
        return accounts.findRemovedAfter(clock.instant().minus(AccountCache.MEMORY.multipliedBy(2)))
                .invoke(removed -> cache.forget(Set.copyOf(removed)))
                .replaceWith(false);
    }
}
