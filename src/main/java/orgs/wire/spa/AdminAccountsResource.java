package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.account.AccountDirectory;
import orgs.account.AccountView;
import orgs.page.CursorCodec;
import orgs.page.CursorPage;
import orgs.page.CursorRequest;
import orgs.session.CurrentCaller;

/** Route R43 of the SPA contract: all accounts, for system administrators. What is stored of one tells R31. */
@Path("/admin/accounts")
@Cancellable(false)
@Authenticated
public class AdminAccountsResource {
    private static final String LIST = "admin-accounts";

    private final CurrentCaller caller;
    private final AccountDirectory accounts;
    private final CursorCodec cursors;

    AdminAccountsResource(CurrentCaller caller, AccountDirectory accounts, CursorCodec cursors) {
        this.caller = caller;
        this.accounts = accounts;
        this.cursors = cursors;
    }

    /**
     * An account. What its identity provider does not tell is null.
     *
     * @param claimsAt when the identity provider last told something new
     */
    @RegisterForReflection
    public record AdminAccountJson(
            String id,
            @Schema(nullable = true) String name,
            @Schema(nullable = true) String email,
            boolean systemAdministrator,
            Instant claimsAt,
            Instant createdAt) {

        private static AdminAccountJson of(AccountView account) {
            return new AdminAccountJson(
                    account.id(),
                    account.name(),
                    account.email(),
                    account.systemAdministrator(),
                    account.claimsAt(),
                    account.createdAt());
        }
    }

    /** A page; {@code cursor} is left out on the last one. */
    public record AdminAccountsJson(
            List<AdminAccountJson> accounts,
            @JsonInclude(JsonInclude.Include.NON_NULL) String cursor,
            boolean hasNextPage) {

        private static AdminAccountsJson of(CursorPage<AdminAccountJson> slice, CursorCodec cursors) {
            return new AdminAccountsJson(
                    slice.items(), cursors.next(slice), slice.next().isPresent());
        }
    }

    @GET
    @Operation(
            operationId = "searchAccounts",
            summary = "Search accounts by name or address, newest first",
            description = "For system administrators. GET /users/{userId}/export tells the rest of one.")
    public Uni<AdminAccountsJson> list(@RestQuery String search, @RestQuery String pageSize, @RestQuery String cursor) {
        CursorRequest page = cursors.page(LIST, pageSize, cursor);
        return accounts.search(caller.get(), search == null ? "" : search.strip(), page)
                .map(slice -> AdminAccountsJson.of(slice.map(AdminAccountJson::of), cursors));
    }
}
