package orgs.wire.dashboard;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import orgs.access.Caller;
import orgs.account.AccountService;
import orgs.operations.LogContext;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.session.Callers;
import orgs.wire.ClientAddress;
import orgs.wire.PlainText;

/** Reads requests, in the order in which this API complains: who asks comes before everything that he asks for. */
@ApplicationScoped
class DashboardRequests {
    private static final String ACCOUNT = "x-accountid";
    private static final String SESSION = "x-sessionid";
    private static final int MAX_LENGTH = 255;
    private static final byte[] NO_BODY = {};

    private final CurrentVertxRequest current;
    private final Callers callers;
    private final AccountService accounts;
    private final FormReader forms;
    private final ClientAddress address;

    DashboardRequests(
            CurrentVertxRequest current,
            Callers callers,
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
        return caller().map(caller -> call(caller, body));
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
        return caller().map(caller -> {
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
        RoutingContext context = current.getCurrent();
        HttpServerRequest request = context.request();
        return new DashboardRequest(
                caller,
                Query.of(request),
                forms.read(body, request.getHeader("Content-Type")),
                ApplicationServerFilter.isVerified(context) ? Optional.empty() : Optional.of(address.ofRequest()));
    }

    private Uni<Caller> caller() {
        return ApplicationServerFilter.isVerified(current.getCurrent()) ? namedByHeaders() : callers.caller();
    }

    /** The account for which a verified application server acts; its session is only recorded. Every other credential is ignored. */
    private Uni<Caller> namedByHeaders() {
        HttpServerRequest request = current.getCurrent().request();
        String accountId = header(request, ACCOUNT);
        String sessionId = header(request, SESSION);
        return accounts.exists(accountId).map(exists -> {
            if (!exists) {
                throw new RefusedException(Refusal.CREDENTIAL_INVALID);
            }
            LogContext.account(accountId);
            return user(accountId, sessionId);
        });
    }

    private static String header(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name))
                .filter(value -> !value.isBlank() && value.length() <= MAX_LENGTH)
                .filter(PlainText.Check::isPlain)
                .orElseThrow(() -> new RefusedException(Refusal.CREDENTIAL_MISSING));
    }

    private static Caller user(String accountId, String sessionId) {
        return new Caller(
                accountId,
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(sessionId),
                Optional.empty(),
                List.of());
    }
}
