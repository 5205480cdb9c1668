package orgs.account;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import orgs.access.Caller;
import orgs.page.CursorPage;
import orgs.page.CursorRequest;
import orgs.page.ListQuery;
import orgs.page.NumberedPage;
import orgs.page.SearchText;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Finds accounts, for system administrators only. */
@ApplicationScoped
public class AccountQueries {
    // Stands between the two halves of a page's last row; no normalized address holds one.
    private static final char SEPARATOR = ',';

    private static final ListQuery LIVING = ListQuery.of("from Account a where a.removedAt is null", "a.id");
    private static final String ADDRESS = "a.email";
    private static final String SORTED = """
            with matches as materialized (select a.id as id, a.email as email %s),
            page as materialized (select m.id as id from matches m %s order by %s limit %d)
            select a from Account a join page k on k.id = a.id order by %s
            """;

    /**
     * The accounts whose address contains the text, whatever its case, or with one or two characters those whose
     * address or its domain begins so; all of them for an empty one.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<CursorPage<AccountView>> search(Caller caller, String text, AccountOrder order, CursorRequest page) {
        caller.requireSystemAdministrator();
        return (text.isEmpty() ? walk(LIVING, order, page) : matching(SearchText.of(text, "@"), order, page))
                .map(rows -> CursorPage.of(rows, page, account -> order.keyOf(account) + SEPARATOR + account.id)
                        .map(AccountView::of));
    }

    private static Uni<List<Account>> matching(SearchText text, AccountOrder order, CursorRequest page) {
        ListQuery few = text.few(LIVING, ADDRESS);
        return few.countUpTo(NumberedPage.REACH)
                .chain(found -> found <= NumberedPage.REACH
                        ? sort(few, order, page)
                        : walk(text.many(LIVING, ADDRESS), order, page));
    }

    private static Uni<List<Account>> walk(ListQuery accounts, AccountOrder order, CursorRequest page) {
        ListQuery rest = page.behind().isPresent() ? accounts.and(order.behind("a")) : accounts;
        String query = "select a %s order by %s limit %d".formatted(rest.from(), order.by("a"), page.rows());
        return read(query, accounts, page);
    }

    private static Uni<List<Account>> sort(ListQuery accounts, AccountOrder order, CursorRequest page) {
        String rest = page.behind().isPresent() ? "where " + order.behind("m") : "";
        String query = SORTED.formatted(accounts.from(), rest, order.by("m"), page.rows(), order.by("a"));
        return read(query, accounts, page);
    }

    private static Uni<List<Account>> read(String query, ListQuery accounts, CursorRequest page) {
        return Panache.getSession().chain(session -> {
            var select = session.createQuery(query, Account.class);
            accounts.parameters().forEach(select::setParameter);
            page.behind().ifPresent(behind -> {
                int separator = behind.lastIndexOf(SEPARATOR);
                select.setParameter("key", behind.substring(0, separator))
                        .setParameter("id", behind.substring(separator + 1));
            });
            return select.getResultList();
        });
    }
}
