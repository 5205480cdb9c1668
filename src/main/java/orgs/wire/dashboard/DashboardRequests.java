package orgs.wire.dashboard;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import orgs.access.Caller;
import orgs.account.AccountService;
import orgs.config.OrgsConfig;
import orgs.session.CurrentCaller;
import orgs.wire.ClientAddress;

/** What all routes read of the current request alike: who asks, and what its query says. */
@ApplicationScoped
class DashboardRequests {
    private final RoutingContext current;
    private final CurrentCaller callers;
    private final AccountService accounts;
    private final ClientAddress address;
    private final int pageSize;

    DashboardRequests(
            RoutingContext current,
            CurrentCaller callers,
            AccountService accounts,
            ClientAddress address,
            OrgsConfig config) {
        this.current = current;
        this.callers = callers;
        this.accounts = accounts;
        this.address = address;
        pageSize = config.dashboardApi().pageSize();
    }

    /** Who asks, or for whom an application server does. */
    Caller caller() {
        return callers.get();
    }

    /** Who asks, on the routes of system administrators: there they reach every organization. */
    Caller administrator() {
        return callers.everywhere();
    }

    /** ACC: who asks, which must be the account that the query names. */
    Uni<Caller> namedCaller() {
        Caller caller = caller();
        String accountId = query().accountId();
        if (accountId.equals(caller.accountId())) {
            return Uni.createFrom().item(caller);
        }
        return accounts.exists(accountId).map(exists -> {
            throw new DashboardException(exists ? DashboardError.ACCOUNT_INVALID : DashboardError.ACCOUNTID_UNKNOWN);
        });
    }

    Query query() {
        return new Query(current.request().params(), pageSize);
    }

    /** The client's network address; none behind an application server, which stands for many people. */
    Optional<String> address() {
        return ApplicationServerMechanism.isVerified(current) ? Optional.empty() : Optional.of(address.ofRequest());
    }
}
