package orgs.account;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import orgs.access.Caller;
import orgs.page.CursorPage;
import orgs.page.CursorRequest;
import orgs.page.LikePattern;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Finds accounts, for system administrators only. */
@ApplicationScoped
public class AccountQueries {
    // Stands between the two halves of a page's last row; no normalized address holds one.
    private static final char SEPARATOR = ',';

    /**
     * The accounts whose address contains the text, whatever its case; all of them for an empty one.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<CursorPage<AccountView>> search(Caller caller, String text, AccountOrder order, CursorRequest page) {
        caller.requireSystemAdministrator();
        return rows(text, order, page)
                .map(rows -> CursorPage.of(rows, page, account -> order.keyOf(account) + SEPARATOR + account.id)
                        .map(AccountView::of));
    }

    private static Uni<List<Account>> rows(String text, AccountOrder order, CursorRequest page) {
        String query = page.behind().isPresent() ? order.pageBehind() : order.firstPage();
        return Panache.getSession().chain(session -> {
            var select = session.createQuery(query, Account.class)
                    .setParameter("pattern", LikePattern.text(text.toLowerCase(Locale.ROOT)));
            page.behind().ifPresent(behind -> {
                int separator = behind.lastIndexOf(SEPARATOR);
                select.setParameter("key", behind.substring(0, separator))
                        .setParameter("id", behind.substring(separator + 1));
            });
            return select.setMaxResults(page.rows()).getResultList();
        });
    }
}
