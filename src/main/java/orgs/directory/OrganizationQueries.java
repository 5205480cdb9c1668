package orgs.directory;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.organization.LivingOrganizations;
import orgs.organization.Member;
import orgs.organization.Membership;
import orgs.organization.Organization;
import orgs.organization.OrganizationAccess;
import orgs.organization.OrganizationKey;
import orgs.organization.OrganizationView;
import orgs.page.CursorPage;
import orgs.page.CursorRequest;
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
            with page as materialized (
                select m.id as id from Member m join Organization o on o.id = m.organizationId
                where m.accountId = :account and m.id > :behind and o.deletedAt is null order by m.id limit %d)
            select o, m from Member m join page k on k.id = m.id join Organization o on o.id = m.organizationId
            order by m.id
            """;
    private static final String OWN_BY_NAME = """
            with page as materialized (
                select m.id as id from Member m join Organization o on o.id = m.organizationId
                where m.accountId = :account and o.deletedAt is null order by m.id limit %d)
            select o, m from Member m join page k on k.id = m.id join Organization o on o.id = m.organizationId
            order by o.name, o.id
            """.formatted(Range.MAX_ALL);
    private static final int MEMBERS_OF_ONE = 100;
    private static final String JOINED =
            "select o from Member m join page k on k.id = m.id join Organization o on o.id = m.organizationId";
    private static final String LIVING = "from Organization o where o.deletedAt is null";
    private static final String BY_NAME = LIVING + " order by o.name, o.id limit " + Range.MAX_ALL;
    private static final String SHOWN = "select o from Organization o join page k on k.id = o.id";

    @RegisterForReflection // Hibernate makes it
    private record OwnRow(Organization organization, Member member) {
        Membership membership() {
            return Membership.of(organization, member);
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
        Organization organization = access.organization();
        return MemberWithAccount.listFirstByOrganization(List.of(organization.id), MEMBERS_OF_ONE)
                .map(members -> OrganizationDetails.of(organization, members));
    }

    /**
     * The organization's members, newest first, for its members.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<NumberedPage<MemberWithAccount>> listMembers(Caller caller, String id, PageRequest page) {
        return OrganizationAccess.find(caller, id, Action.READ)
                .chain(access -> MemberWithAccount.list(access.organization(), page));
    }

    /** The caller's organizations in the order in which they became a member. */
    @WithSession
    public Uni<CursorPage<Membership>> listOwn(Caller caller, CursorRequest page) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OWN.formatted(page.rows()), OwnRow.class)
                        .setParameter("account", caller.accountId())
                        .setParameter("behind", page.behindId())
                        .getResultList())
                .map(rows -> CursorPage.of(rows, page, row -> row.member().id).map(OwnRow::membership));
    }

    /**
     * The organizations in which the caller can act, by name: the first 1000 that they joined, or for those who reach
     * everywhere the first 1000 of all.
     */
    @WithSession
    public Uni<List<ReachedOrganization>> listReachedByName(Caller caller) {
        return caller.reachesEverywhere() ? everywhereByName() : ownByName(caller);
    }

    private static Uni<List<ReachedOrganization>> ownByName(Caller caller) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OWN_BY_NAME, OwnRow.class)
                        .setParameter("account", caller.accountId())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(OwnRow::membership)
                        .map(own -> new ReachedOrganization(own.organization(), Optional.of(own.member())))
                        .toList());
    }

    private static Uni<List<ReachedOrganization>> everywhereByName() {
        return Panache.getSession()
                .chain(session ->
                        session.createQuery(BY_NAME, Organization.class).getResultList())
                .map(organizations -> organizations.stream()
                        .map(OrganizationView::of)
                        .map(organization -> new ReachedOrganization(organization, Optional.empty()))
                        .toList());
    }

    /** The caller's organizations, the one they joined last first. */
    @WithSession
    public Uni<List<OrganizationView>> listJoined(Caller caller, Range range) {
        return joined(caller).newestFirst(JOINED, Organization.class, range).map(OrganizationQueries::views);
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
                .newestFirst(SHOWN, Organization.class, range)
                .map(OrganizationQueries::views);
    }

    /** @throws RefusedException {@link Refusal#PERMISSION_DENIED} */
    @WithSession
    public Uni<Long> countEverywhere(Caller caller, Optional<String> ownerId) {
        return owned(caller, ownerId).count();
    }

    private static ListQuery joined(Caller caller) {
        return LivingOrganizations.rows("from Member m", "m.organizationId", "m.id")
                .and("m.accountId = :account", "account", caller.accountId());
    }

    private static ListQuery owned(Caller caller, Optional<String> ownerId) {
        caller.requireSystemAdministrator();
        var all = ListQuery.of(LIVING, "o.id");
        return ownerId.map(id -> all.and("o.ownerId = :owner", "owner", id)).orElse(all);
    }

    private static List<OrganizationView> views(List<Organization> organizations) {
        return organizations.stream().map(OrganizationView::of).toList();
    }
}
