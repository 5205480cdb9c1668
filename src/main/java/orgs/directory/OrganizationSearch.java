package orgs.directory;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import orgs.access.Caller;
import orgs.organization.Organization;
import orgs.page.ListQuery;
import orgs.page.NumberedPage;
import orgs.page.PageRequest;
import orgs.page.SearchText;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * Pages through all living organizations, or through those with a text, for system administrators
 * (docs/decisions/0011-portal-lists-stay-fast.md).
 */
@ApplicationScoped
public class OrganizationSearch {
    private static final int MEMBERS_OF_EACH = 10;

    private static final ListQuery LIVING = ListQuery.of("from Organization o where o.deletedAt is null", "o.id");
    // The page is cut from the ids alone: what else is shown of an organization is not read for those before the page.
    private static final String PAGE = """
            with candidates as %s materialized (select o.id as id, o.createdAt as createdAt %s),
            page as materialized (
                select c.id as id from candidates c order by c.createdAt desc, c.id desc limit %d offset :offset)
            select o from Organization o join page p on p.id = o.id order by o.createdAt desc, o.id desc
            """;

    // Beyond the reach the number is what the database noted when it last looked at the index of living organizations.
    private static final String TOTAL = """
            select case when counted.n <= %1$d then counted.n else greatest(counted.n, (
                select cast(reltuples as bigint) from pg_class where oid = cast('organization_newest' as regclass))) end
            from (select count(*) as n
                from (select 1 from organization where deleted_at is null limit %1$d + 1) living) counted
            """.formatted(NumberedPage.REACH);

    /**
     * The organizations whose name or description contains the text, whatever its case, newest first and with their
     * first members; a text of one or two characters counts only where a word begins. Those of a text are the newest
     * {@value NumberedPage#REACH} at most. All of them are counted as far as that, and then estimated.
     *
     * @param text empty: every organization
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<NumberedPage<OrganizationDetails>> search(Caller caller, String text, PageRequest page) {
        caller.requireSystemAdministrator();
        return text.isEmpty() ? all(page) : matching(SearchText.of(text, " "), page);
    }

    private static Uni<NumberedPage<OrganizationDetails>> all(PageRequest page) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TOTAL, Long.class).getSingleResult())
                .chain(total -> NumberedPage.readEstimated(page, total, () -> page("not", LIVING, page)));
    }

    private static Uni<NumberedPage<OrganizationDetails>> matching(SearchText text, PageRequest page) {
        ListQuery few = text.few(LIVING, "o.name", "o.description");
        return few.countUpTo(NumberedPage.REACH)
                .chain(found -> found <= NumberedPage.REACH
                        ? NumberedPage.read(page, found, () -> page("", few, page))
                        : NumberedPage.read(
                                page,
                                NumberedPage.REACH,
                                () -> page("not", text.many(LIVING, "o.name", "o.description"), page)));
    }

    private static Uni<List<OrganizationDetails>> page(String not, ListQuery organizations, PageRequest page) {
        String query = PAGE.formatted(not, organizations.from(), page.limit());
        return Panache.getSession()
                .chain(session -> {
                    var select = session.createQuery(query, Organization.class);
                    organizations.parameters().forEach(select::setParameter);
                    return select.setParameter("offset", page.range().offset()).getResultList();
                })
                .chain(rows -> MemberWithAccount.listFirstByOrganization(ids(rows), MEMBERS_OF_EACH)
                        .map(members -> rows.stream()
                                .map(row -> OrganizationDetails.of(row, members))
                                .toList()));
    }

    private static List<String> ids(List<Organization> rows) {
        return rows.stream().map(row -> row.id).toList();
    }
}
