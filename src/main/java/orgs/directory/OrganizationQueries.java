package orgs.directory;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.organization.Member;
import orgs.organization.Membership;
import orgs.organization.Organization;
import orgs.organization.OrganizationAccess;
import orgs.organization.OrganizationKey;
import orgs.organization.OrganizationView;
import orgs.page.CursorPage;
import orgs.page.CursorRequest;
import orgs.page.LikePattern;
import orgs.page.ListQuery;
import orgs.page.NumberedPage;
import orgs.page.PageRequest;
import orgs.page.Range;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * Reads living organizations, one by one and as lists, alone, with the caller's membership, or with all that they hold. No
 * statement count grows with the rows.
 */
@ApplicationScoped
public class OrganizationQueries {
    private static final String OWN = """
            select o, m from Member m join Organization o on o.id = m.organizationId
            where m.accountId = :account and m.id > :behind and o.deletedAt is null
            order by m.id
            """;
    private static final String OWN_BY_NAME = """
            select o, m from Member m join Organization o on o.id = m.organizationId
            where m.accountId = :account and o.deletedAt is null
            order by o.name, o.id
            """;
    private static final int MEMBERS_OF_ONE = 100;
    private static final int MEMBERS_OF_EACH = 10;
    private static final String JOINED = """
            from Member m join Organization o on o.id = m.organizationId
            where m.accountId = :account and o.deletedAt is null
            """;
    private static final String LIVING = "from Organization o where o.deletedAt is null";
    private static final String MATCHING = """
            from Organization o where o.deletedAt is null
                and (o.name ilike :pattern escape '\\' or o.description ilike :pattern escape '\\')
            """;

    // The page is cut from the ids alone: what else is shown of an organization is not read for those before the page.
    private static final String PAGE = """
            with candidates as not materialized (
                select o.id as id, o.createdAt as createdAt from Organization o where o.deletedAt is null
            ), page as materialized (
                select c.id as id from candidates c order by c.createdAt desc, c.id desc limit :limit offset :offset)
            select o, (select count(*) from Event e where e.organizationId = o.id),
                (select count(*) from Member m where m.organizationId = o.id)
            from Organization o join page p on p.id = o.id order by o.createdAt desc, o.id desc
            """;

    // Materialized, or a plan that was made without knowing the text walks through the newest ones in search of a
    // match.
    private static final String MATCHING_PAGE = """
            with candidates as materialized (
                select o.id as id, o.createdAt as createdAt from Organization o where o.deletedAt is null
                    and (o.name ilike :pattern escape '\\' or o.description ilike :pattern escape '\\')
            ), page as materialized (
                select c.id as id from candidates c order by c.createdAt desc, c.id desc limit :limit offset :offset)
            select o, (select count(*) from Event e where e.organizationId = o.id),
                (select count(*) from Member m where m.organizationId = o.id)
            from Organization o join page p on p.id = o.id order by o.createdAt desc, o.id desc
            """;
    private static final String COUNTED = """
            select o, (select count(*) from Event e where e.organizationId = o.id),
                (select count(*) from Member m where m.organizationId = o.id)
            from Organization o where o.id = :organization
            """;

    @RegisterForReflection // Hibernate makes it
    private record OwnRow(Organization organization, Member member) {
        Membership membership() {
            return Membership.of(organization, member);
        }
    }

    @RegisterForReflection // Hibernate makes it
    private record CountedRow(Organization organization, Long events, Long memberships) {
        OrganizationDetails details(Map<String, List<MemberWithAccount>> members) {
            return new OrganizationDetails(
                    OrganizationView.of(organization),
                    members.getOrDefault(organization.id, List.of()),
                    memberships,
                    events);
        }
    }

    /**
     * The organization, for who may do this in it.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<OrganizationView> find(Caller caller, String id, Action action) {
        return OrganizationAccess.find(caller, id, action).map(access -> OrganizationView.of(access.organization()));
    }

    /**
     * The organization and the caller's membership in it.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED} for who is no member
     */
    @WithSession
    public Uni<Membership> findOwn(Caller caller, String id) {
        return findOwn(caller, id, Refusal.PERMISSION_DENIED);
    }

    /**
     * As {@link #findOwn(Caller, String)}, to make it the caller's active one.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#MEMBERSHIP_NOT_FOUND} for who is no
     *     member
     */
    @WithSession
    public Uni<Membership> findToActivate(Caller caller, String id) {
        return findOwn(caller, id, Refusal.MEMBERSHIP_NOT_FOUND);
    }

    /** The organization the caller's credential claims to be active, if they still are a member and it still lives. */
    @WithSession
    public Uni<Optional<Membership>> findActive(Caller caller) {
        return caller.activeOrganizationId()
                .map(id -> findOwn(caller, id, Refusal.MEMBERSHIP_NOT_FOUND)
                        .map(Optional::of)
                        .onFailure(RefusedException.class)
                        .recoverWithItem(Optional.empty()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Uni<Membership> findOwn(Caller caller, String id, Refusal ofStrangers) {
        return OrganizationAccess.find(caller, id)
                .map(access -> Membership.of(access.organization(), access.requireOwn(ofStrangers)));
    }

    /**
     * The organization with its first members, for its members.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<OrganizationDetails> findDetails(Caller caller, OrganizationKey key) {
        return OrganizationAccess.find(caller, key, Action.READ).chain(OrganizationQueries::details);
    }

    private static Uni<OrganizationDetails> details(OrganizationAccess access) {
        String id = access.organization().id;
        return Panache.getSession()
                .chain(session -> session.createQuery(COUNTED, CountedRow.class)
                        .setParameter("organization", id)
                        .getSingleResult())
                .chain(row -> MemberWithAccount.listFirstByOrganization(List.of(id), MEMBERS_OF_ONE)
                        .map(row::details));
    }

    /**
     * The organization's members, newest first, for its members.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<NumberedPage<MemberWithAccount>> listMembers(Caller caller, String id, PageRequest page) {
        return OrganizationAccess.find(caller, id, Action.READ).chain(() -> MemberWithAccount.list(id, page));
    }

    /**
     * All organizations whose name or description contains the text, whatever its case, newest first and with their first
     * members; for system administrators.
     *
     * @param text empty: every organization
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<NumberedPage<OrganizationDetails>> search(Caller caller, String text, PageRequest page) {
        caller.requireSystemAdministrator();
        boolean isSearch = !text.isEmpty();
        Map<String, Object> parameters = isSearch ? Map.of("pattern", LikePattern.text(text)) : Map.of();
        return new ListQuery(isSearch ? MATCHING : LIVING, parameters)
                .count()
                .chain(total ->
                        NumberedPage.read(page, total, () -> page(isSearch ? MATCHING_PAGE : PAGE, parameters, page)));
    }

    private static Uni<List<OrganizationDetails>> page(String query, Map<String, Object> parameters, PageRequest page) {
        return Panache.getSession()
                .chain(session -> {
                    var select = session.createQuery(query, CountedRow.class);
                    parameters.forEach(select::setParameter);
                    return select.setParameter("limit", page.limit())
                            .setParameter("offset", (int) page.offset())
                            .getResultList();
                })
                .chain(rows -> MemberWithAccount.listFirstByOrganization(ids(rows), MEMBERS_OF_EACH)
                        .map(members ->
                                rows.stream().map(row -> row.details(members)).toList()));
    }

    private static List<String> ids(List<CountedRow> rows) {
        return rows.stream().map(row -> row.organization().id).toList();
    }

    /** The caller's organizations in the order in which they became a member. */
    @WithSession
    public Uni<CursorPage<Membership>> listOwn(Caller caller, CursorRequest page) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OWN, OwnRow.class)
                        .setParameter("account", caller.accountId())
                        .setParameter("behind", page.behindId())
                        .setMaxResults(page.rows())
                        .getResultList())
                .map(rows -> CursorPage.of(rows, page, row -> row.member().id).map(OwnRow::membership));
    }

    /**
     * The organizations in which the caller can act, the first 1000 by name: their own, or all of them for those who reach
     * everywhere.
     */
    @WithSession
    public Uni<List<ReachedOrganization>> listReachedByName(Caller caller) {
        return caller.reachesEverywhere() ? everywhereByName() : ownByName(caller);
    }

    private static Uni<List<ReachedOrganization>> ownByName(Caller caller) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OWN_BY_NAME, OwnRow.class)
                        .setParameter("account", caller.accountId())
                        .setMaxResults(Range.MAX_ALL)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(OwnRow::membership)
                        .map(own -> new ReachedOrganization(own.organization(), Optional.of(own.member())))
                        .toList());
    }

    private static Uni<List<ReachedOrganization>> everywhereByName() {
        return Organization.<Organization>find("deletedAt is null order by name, id")
                .range(0, Range.MAX_ALL - 1)
                .list()
                .map(organizations -> organizations.stream()
                        .map(OrganizationView::of)
                        .map(organization -> new ReachedOrganization(organization, Optional.empty()))
                        .toList());
    }

    /** The caller's organizations, the one they joined last first. */
    @WithSession
    public Uni<List<OrganizationView>> listJoined(Caller caller, Range range) {
        return joined(caller)
                .newestFirst("o", "m.id", Organization.class, range)
                .map(OrganizationQueries::views);
    }

    @WithSession
    public Uni<Long> countJoined(Caller caller) {
        return joined(caller).count();
    }

    /**
     * All organizations, or those whose primary owner is this account, newest first; for system administrators.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<List<OrganizationView>> listEverywhere(Caller caller, Optional<String> ownerId, Range range) {
        return owned(caller, ownerId)
                .newestFirst("o", "o.id", Organization.class, range)
                .map(OrganizationQueries::views);
    }

    /** @throws RefusedException {@link Refusal#PERMISSION_DENIED} */
    @WithSession
    public Uni<Long> countEverywhere(Caller caller, Optional<String> ownerId) {
        return owned(caller, ownerId).count();
    }

    private static ListQuery joined(Caller caller) {
        return ListQuery.of(JOINED).with("account", caller.accountId());
    }

    private static ListQuery owned(Caller caller, Optional<String> ownerId) {
        caller.requireSystemAdministrator();
        var all = ListQuery.of(LIVING);
        return ownerId.map(id -> all.and("o.ownerId = :owner", "owner", id)).orElse(all);
    }

    private static List<OrganizationView> views(List<Organization> organizations) {
        return organizations.stream().map(OrganizationView::of).toList();
    }
}
