package orgs.wire.spa;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.account.AccountOrder;
import orgs.account.AccountQueries;
import orgs.page.CursorCodec;
import orgs.page.CursorRequest;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.session.CurrentCaller;

/** Route R22 of the SPA contract: the accounts, for system administrators. */
@Path("/users")
@Cancellable(false)
@Authenticated
public class UsersResource {
    private static final String LIST = "users";

    private final CurrentCaller caller;
    private final AccountQueries accounts;
    private final CursorCodec cursors;

    UsersResource(CurrentCaller caller, AccountQueries accounts, CursorCodec cursors) {
        this.caller = caller;
        this.accounts = accounts;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listUsers",
            summary = "Search accounts",
            description = "For system administrators. A search for a part of the address sorts by address.")
    public Uni<UsersJson> list(
            @RestQuery String search,
            @RestQuery @DefaultValue("createdAt") String sortBy,
            @RestQuery @DefaultValue("desc") String sortOrder,
            @RestQuery String pageSize,
            @RestQuery String cursor) {
        int size = CursorCodec.size(pageSize);
        boolean isSearch = search != null && !search.isBlank();
        var order = AccountOrder.of(isSearch ? "email" : sortBy, sortOrder)
                .orElseThrow(() -> new RefusedException(Refusal.PAGE_INVALID));
        CursorRequest page = cursors.page(LIST + '-' + order.name(), size, cursor);
        return accounts.search(caller.get(), isSearch ? search.strip() : "", order, page)
                .map(slice -> UsersJson.of(slice.map(UserJson::of), cursors, order.field()));
    }
}
