package orgs.wire.dashboard;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import orgs.access.Caller;
import orgs.account.AccountService;
import orgs.session.CurrentCaller;
import orgs.wire.ClientAddress;

/** Reads requests, in the order in which this API complains: who asks comes before everything that he asks for. */
@ApplicationScoped
class DashboardRequests {
    private static final byte[] NO_BODY = {};

    private final RoutingContext current;
    private final CurrentCaller callers;
    private final AccountService accounts;
    private final FormReader forms;
    private final ClientAddress address;

    DashboardRequests(
            RoutingContext current,
            CurrentCaller callers,
            AccountService accounts,
            FormReader forms,
            ClientAddress address) {
        this.address = address;
        this.current = current;
        this.callers = callers;
        this.accounts = accounts;
        this.forms = forms;
    }

    /** A request of anybody who is signed in. */
    Uni<DashboardRequest> byUser() {
        return byUser(NO_BODY);
    }

    Uni<DashboardRequest> byUser(byte[] body) {
        return callers.caller().map(caller -> call(caller, body));
    }

    /** ACC: a request of the account that its query names. */
    Uni<DashboardRequest> byNamedAccount() {
        return byNamedAccount(NO_BODY);
    }

    Uni<DashboardRequest> byNamedAccount(byte[] body) {
        return byUser(body)
                .call(call -> requireNamed(call.caller(), call.query().accountId()));
    }

    /** A request of a system administrator, who acts everywhere; application servers never are any. */
    Uni<DashboardRequest> byAdministrator() {
        return callers.caller().map(caller -> {
            if (!caller.systemAdministrator()) {
                throw new DashboardException(DashboardError.ADMINISTRATOR_REQUIRED);
            }
            return call(caller.everywhere(), NO_BODY);
        });
    }

    private Uni<Void> requireNamed(Caller caller, String accountId) {
        if (accountId.equals(caller.accountId())) {
            return Uni.createFrom().voidItem();
        }
        return accounts.exists(accountId)
                .invoke(exists -> {
                    throw new DashboardException(
                            exists ? DashboardError.ACCOUNT_INVALID : DashboardError.ACCOUNTID_UNKNOWN);
                })
                .replaceWithVoid();
    }

    private DashboardRequest call(Caller caller, byte[] body) {
        var request = current.request();
        return new DashboardRequest(
                caller,
                Query.of(request),
                forms.read(body, request.getHeader("Content-Type")),
                ApplicationServerMechanism.isVerified(current) ? Optional.empty() : Optional.of(address.ofRequest()));
    }
}
