package orgs.member;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Rank;
import orgs.access.Roles;
import orgs.organization.GuardedRow;
import orgs.organization.LivingOrganizations;
import orgs.organization.Member;
import orgs.organization.MemberView;
import orgs.organization.Organization;
import orgs.organization.OrganizationAccess;
import orgs.page.CursorPage;
import orgs.page.CursorRequest;
import orgs.page.ListFilter;
import orgs.page.ListQuery;
import orgs.page.Range;
import orgs.profile.Profile;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Reads the members of living organizations, alone or with what they show of themselves, one by one and as lists. */
@ApplicationScoped
public class MemberQueries {
    private static final String ONE = """
            select m, p, o, me.roleNames from Member m
            join Organization o on o.id = m.organizationId
            left join Profile p on p.id = m.profileId and p.accountId = m.accountId
            left join Member me on me.organizationId = m.organizationId and me.accountId = :caller
            where m.id = :id
            """;
    private static final String OLDEST = """
            select me.roleNames, m from Organization o
            left join Member me on me.organizationId = o.id and me.accountId = :caller
            left join lateral (
                select x.id as id from Member x where x.organizationId = o.id and x.id > :behind
                order by x.id limit %d) page
            left join Member m on m.id = page.id
            where o.id = :organization and o.deletedAt is null
            order by m.id
            """;
    private static final String PROFILED = """
            select m, p from Member m join page k on k.id = m.id
            left join Profile p on p.id = m.profileId and p.accountId = m.accountId
            """;

    @RegisterForReflection // Hibernate makes it
    @SuppressWarnings("ArrayRecordComponent") // what the column is
    private record OneRow(Member member, Profile profile, Organization organization, String[] callerRoles) {

        OneRow requireOpenTo(Caller caller, Action action) {
            if (organization.isDeleted()) {
                throw new RefusedException(Refusal.ORGANIZATION_NOT_FOUND);
            }
            if (!member.accountId.equals(caller.accountId())) {
                Rank.of(caller, Optional.ofNullable(callerRoles).map(Roles::of)).require(action);
            }
            return this;
        }

        MemberWithProfile profiled() {
            return MemberWithProfile.of(member, profile);
        }
    }

    @RegisterForReflection // Hibernate makes it
    @SuppressWarnings("ArrayRecordComponent") // what the column is
    private record ListedRow(String[] callerRoles, Member item) implements GuardedRow<Member> {}

    @RegisterForReflection // Hibernate makes it
    private record ProfiledRow(Member member, Profile profile) {
        MemberWithProfile profiled() {
            return MemberWithProfile.of(member, profile);
        }
    }

    /**
     * A membership of an organization in which the caller may do this; what they may do with their own membership is not
     * asked.
     *
     * @throws RefusedException {@link Refusal#MEMBER_NOT_FOUND}, {@link Refusal#ORGANIZATION_NOT_FOUND} for a deleted
     *     organization, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<MemberWithProfile> find(Caller caller, String id, Action action) {
        return Panache.getSession()
                .chain(session -> session.createQuery(ONE, OneRow.class)
                        .setParameter("caller", caller.accountId())
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.MEMBER_NOT_FOUND))
                .map(row -> row.requireOpenTo(caller, action).profiled());
    }

    /**
     * The caller's own membership.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<MemberView> findOwn(Caller caller, String organizationId) {
        return OrganizationAccess.find(caller, organizationId)
                .map(access -> MemberView.of(access.requireOwn(Refusal.PERMISSION_DENIED)));
    }

    /**
     * The organization's members in the order in which they came, for every member.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<CursorPage<MemberView>> list(Caller caller, String organizationId, CursorRequest page) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OLDEST.formatted(page.rows()), ListedRow.class)
                        .setParameter("caller", caller.accountId())
                        .setParameter("organization", organizationId)
                        .setParameter("behind", page.behindId())
                        .getResultList())
                .map(rows -> GuardedRow.items(rows, caller, Action.READ))
                .map(members ->
                        CursorPage.of(members, page, member -> member.id).map(MemberView::of));
    }

    /**
     * An organization's memberships, newest first, for every member; without an organization the caller's own.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<List<MemberWithProfile>> list(Caller caller, Optional<String> organizationId, Range range) {
        return open(caller, organizationId, Action.READ).chain(members -> newestFirst(members, range));
    }

    /** How many there are; those of an organization for owners. @throws RefusedException as {@link #list(Caller, Optional, Range)} */
    @WithSession
    public Uni<Long> count(Caller caller, Optional<String> organizationId) {
        return open(caller, organizationId, Action.OWN).chain(ListQuery::count);
    }

    /**
     * Memberships of all organizations, newest first, for system administrators.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<List<MemberWithProfile>> listEverywhere(Caller caller, ListFilter filter, Range range) {
        return newestFirst(filtered(caller, filter), range);
    }

    /** @throws RefusedException {@link Refusal#PERMISSION_DENIED} */
    @WithSession
    public Uni<Long> countEverywhere(Caller caller, ListFilter filter) {
        return filtered(caller, filter).count();
    }

    private static ListQuery filtered(Caller caller, ListFilter filter) {
        caller.requireSystemAdministrator();
        return filter.among(living(), "m.accountId", "m.organizationId");
    }

    private static Uni<ListQuery> open(Caller caller, Optional<String> organizationId, Action action) {
        return organizationId
                .map(id -> OrganizationAccess.find(caller, id, action).replaceWith(() -> ofOrganization(id)))
                .orElseGet(() -> Uni.createFrom().item(ofAccount(caller.accountId())));
    }

    private static ListQuery ofAccount(String id) {
        return living().and("m.accountId = :account", "account", id);
    }

    private static ListQuery ofOrganization(String id) {
        return living().and("m.organizationId = :organization", "organization", id);
    }

    private static ListQuery living() {
        return LivingOrganizations.rows("from Member m", "m.organizationId", "m.id");
    }

    private static Uni<List<MemberWithProfile>> newestFirst(ListQuery members, Range range) {
        return members.newestFirst(PROFILED, ProfiledRow.class, range)
                .map(rows -> rows.stream().map(ProfiledRow::profiled).toList());
    }
}
