package orgs.account;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import orgs.access.Caller;
import orgs.page.CursorPage;
import orgs.page.CursorRequest;
import orgs.page.LikePattern;
import orgs.page.ListQuery;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Finds persons by what they are called, for system administrators. */
@ApplicationScoped
public class AccountDirectory {
    private static final String LIVING = "from Account a where a.removedAt is null";

    /**
     * The accounts of which the name or the address contains the text, whatever its case, newest first.
     *
     * @param text empty: all
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<CursorPage<AccountView>> search(Caller caller, String text, CursorRequest page) {
        caller.requireSystemAdministrator();
        var all = ListQuery.of(LIVING, "a.id");
        var found = text.isEmpty()
                ? all
                : all.and(
                        "(a.name ilike :text escape '\\' or a.email ilike :text escape '\\')",
                        "text",
                        LikePattern.text(text));
        return page.behind()
                .map(id -> found.and("a.id < :behind", "behind", id))
                .orElse(found)
                .page("a", "a.id desc", Account.class, page)
                .map(rows -> CursorPage.of(rows, page, account -> account.id).map(AccountView::of));
    }
}
