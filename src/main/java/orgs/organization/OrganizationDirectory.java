package orgs.organization;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.page.LikePattern;
import orgs.page.NumberedPage;
import orgs.page.PageRequest;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Living organizations as lists that are paged by number, and in detail. No statement count grows with the rows. */
@ApplicationScoped
public class OrganizationDirectory {
    private static final String LIVING = "from Organization o where o.deletedAt is null";
    private static final String MATCHES =
            LIVING + " and (o.name ilike :pattern escape '\\' or o.description ilike :pattern escape '\\')";

    // The page is cut from the ids alone: what else is shown of an organization is not read for those before the page.
    private static final String PAGE = """
            , page as materialized (
                select c.id as id from candidates c order by c.createdAt desc, c.id desc limit :limit offset :offset)
            select o, (select count(*) from Event e where e.organizationId = o.id)
            from Organization o join page p on p.id = o.id order by o.createdAt desc, o.id desc
            """;
    private static final String CANDIDATES = "select o.id as id, o.createdAt as createdAt ";
    private static final String ALL = "with candidates as not materialized (" + CANDIDATES + LIVING + ')' + PAGE;

    // Materialized, or a plan that was made without knowing the text walks through the newest ones in search of a
    // match.
    private static final String FOUND = "with candidates as materialized (" + CANDIDATES + MATCHES + ')' + PAGE;

    /**
     * All organizations whose name or description contains the text, whatever its case, newest first; for system
     * administrators.
     *
     * @param text empty: every organization
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<NumberedPage<OrganizationDetails>> search(Caller caller, String text, PageRequest page) {
        caller.requireSystemAdministrator();
        Map<String, Object> parameters = text.isEmpty() ? Map.of() : Map.of("pattern", LikePattern.text(text));
        return Panache.getSession().chain(session -> {
            var count = session.createQuery("select count(*) " + (text.isEmpty() ? LIVING : MATCHES), Long.class);
            parameters.forEach(count::setParameter);
            return count.getSingleResult()
                    .chain(total -> NumberedPage.of(page, total, () -> {
                        var select = session.createQuery(text.isEmpty() ? ALL : FOUND, Object[].class);
                        parameters.forEach(select::setParameter);
                        return select.setParameter("limit", page.limit())
                                .setParameter("offset", (int) page.offset())
                                .getResultList()
                                .chain(OrganizationDirectory::detailed);
                    }));
        });
    }

    /** Every living organization by name, for system administrators. @throws RefusedException {@link Refusal#PERMISSION_DENIED} */
    @WithSession
    public Uni<List<OrganizationView>> all(Caller caller) {
        caller.requireSystemAdministrator();
        return Organization.<Organization>list("deletedAt is null order by name, id")
                .map(found -> found.stream().map(OrganizationView::of).toList());
    }

    /** The caller's own organizations by name. */
    @WithSession
    public Uni<List<Membership>> ofCaller(Caller caller) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select o, m from Member m join Organization o on o.id = m.organizationId"
                                        + " where m.accountId = :account and o.deletedAt is null order by o.name, o.id",
                                Object[].class)
                        .setParameter("account", caller.accountId())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> Membership.of((Organization) row[0], (Member) row[1]))
                        .toList());
    }

    /** @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED} */
    @WithSession
    public Uni<OrganizationDetails> read(Caller caller, String id) {
        return OrganizationAccess.of(caller, id).chain(OrganizationDirectory::details);
    }

    /** As {@link #read}, found by the slug, compared to the letter. */
    @WithSession
    public Uni<OrganizationDetails> readBySlug(Caller caller, String slug) {
        return OrganizationAccess.bySlug(caller, slug).chain(OrganizationDirectory::details);
    }

    /** The id behind a slug, which is no secret. @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND} */
    @WithSession
    public Uni<String> idOf(String slug) {
        return Organization.find("select o.id from Organization o where o.slug = ?1 and o.deletedAt is null", slug)
                .project(String.class)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.ORGANIZATION_NOT_FOUND));
    }

    private static Uni<OrganizationDetails> details(OrganizationAccess presence) {
        presence.standing().require(Action.READ);
        String id = presence.organization().id;
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select count(*) from Event e where e.organizationId = :organization", Long.class)
                        .setParameter("organization", id)
                        .getSingleResult())
                .chain(events -> MemberWithAccount.ofAll(List.of(id))
                        .map(members -> new OrganizationDetails(
                                OrganizationView.of(presence.organization()),
                                members.getOrDefault(id, List.of()),
                                events)));
    }

    private static Uni<List<OrganizationDetails>> detailed(List<Object[]> rows) {
        List<String> ids = rows.stream().map(row -> ((Organization) row[0]).id).toList();
        return MemberWithAccount.ofAll(ids).map(members -> rows.stream()
                .map(row -> detailed((Organization) row[0], (Long) row[1], members))
                .toList());
    }

    private static OrganizationDetails detailed(
            Organization organization, long events, Map<String, List<MemberWithAccount>> members) {
        return new OrganizationDetails(
                OrganizationView.of(organization), members.getOrDefault(organization.id, List.of()), events);
    }
}
