package orgs.session;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import orgs.account.AccountService;
import orgs.account.IdentityClaims;

/** What happens, in one transaction, when a token shows an account that is new or has changed. */
@ApplicationScoped
class FirstSight {
    private final AccountService accounts;

    FirstSight(AccountService accounts) {
        this.accounts = accounts;
    }

    @WithTransaction
    Uni<Sighting> of(IdentityClaims claims) {
        return accounts.seen(claims).map(seen -> new Sighting(seen.id(), Optional.empty()));
    }
}
