package orgs.member;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Roles;
import orgs.access.Standing;
import orgs.organization.Member;
import orgs.organization.MemberView;
import orgs.organization.Organization;
import orgs.organization.OrganizationAccess;
import orgs.page.ListQuery;
import orgs.page.Range;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Memberships of living organizations with their profiles, one by one and by position in a list. */
@ApplicationScoped
public class MemberQueries {
    private static final String ROWS = "from Member m join Organization o on o.id = m.organizationId"
            + " left join Profile p on p.id = m.profileId and p.accountId = m.accountId where o.deletedAt is null";

    private static final String ONE = "select m, p, o, me.roleNames from Member m"
            + " join Organization o on o.id = m.organizationId"
            + " left join Profile p on p.id = m.profileId and p.accountId = m.accountId"
            + " left join Member me on me.organizationId = m.organizationId and me.accountId = :caller"
            + " where m.id = :id";

    /**
     * A membership of an organization in which the caller may do this; what he may do with his own membership is not asked.
     *
     * @throws RefusedException {@link Refusal#MEMBER_NOT_FOUND}, {@link Refusal#ORGANIZATION_NOT_FOUND} for a deleted
     *     organization, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<MemberWithProfile> read(Caller caller, String id, Action action) {
        return Panache.getSession()
                .chain(session -> session.createQuery(ONE, Object[].class)
                        .setParameter("caller", caller.accountId())
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.MEMBER_NOT_FOUND))
                .invoke(row -> requireRight(caller, row, action))
                .map(MemberWithProfile::of);
    }

    private static void requireRight(Caller caller, Object[] row, Action action) {
        if (((Organization) row[2]).isDeleted()) {
            throw new RefusedException(Refusal.ORGANIZATION_NOT_FOUND);
        }
        if (!((Member) row[0]).accountId.equals(caller.accountId())) {
            Standing.of(caller, Optional.ofNullable((String[]) row[3]).map(Roles::of))
                    .require(action);
        }
    }

    /**
     * The caller's own membership.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<MemberView> own(Caller caller, String organizationId) {
        return OrganizationAccess.of(caller, organizationId)
                .map(presence -> presence.own().orElseThrow(() -> new RefusedException(Refusal.PERMISSION_DENIED)))
                .map(MemberView::of);
    }

    /** The caller's memberships, newest first. */
    @WithSession
    public Uni<List<MemberWithProfile>> ofCaller(Caller caller, Range window) {
        return rows(ofAccount(caller.accountId()), window);
    }

    @WithSession
    public Uni<Long> countOfCaller(Caller caller) {
        return ofAccount(caller.accountId()).count();
    }

    /**
     * The organization's memberships, newest first, for every member.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<List<MemberWithProfile>> ofOrganization(Caller caller, String organizationId, Range window) {
        return OrganizationAccess.of(caller, organizationId)
                .invoke(presence -> presence.standing().require(Action.READ))
                .chain(() -> rows(ofOrganization(organizationId), window));
    }

    /**
     * How many there are, for owners.
     *
     * @throws RefusedException as {@link #ofOrganization}
     */
    @WithSession
    public Uni<Long> countOfOrganization(Caller caller, String organizationId) {
        return OrganizationAccess.of(caller, organizationId)
                .invoke(presence -> presence.standing().require(Action.OWN))
                .chain(() -> ofOrganization(organizationId).count());
    }

    /**
     * The memberships that were made with an invitation, newest first, for owners of its organization.
     *
     * @throws RefusedException as {@link #ofOrganization}
     */
    @WithSession
    public Uni<List<MemberWithProfile>> ofInvitation(
            Caller caller, String organizationId, String invitationId, Range window) {
        return OrganizationAccess.of(caller, organizationId)
                .invoke(presence -> presence.standing().require(Action.OWN))
                .chain(() -> rows(ofInvitation(organizationId, invitationId), window));
    }

    /** @throws RefusedException as {@link #ofOrganization} */
    @WithSession
    public Uni<Long> countOfInvitation(Caller caller, String organizationId, String invitationId) {
        return OrganizationAccess.of(caller, organizationId)
                .invoke(presence -> presence.standing().require(Action.OWN))
                .chain(() -> ofInvitation(organizationId, invitationId).count());
    }

    /**
     * Memberships of all organizations, newest first, for administrators who reach everywhere.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<List<MemberWithProfile>> everywhere(Caller caller, MembershipFilter filter, Range window) {
        return rows(filtered(caller, filter), window);
    }

    /** @throws RefusedException {@link Refusal#PERMISSION_DENIED} */
    @WithSession
    public Uni<Long> countEverywhere(Caller caller, MembershipFilter filter) {
        return filtered(caller, filter).count();
    }

    private static ListQuery filtered(Caller caller, MembershipFilter filter) {
        caller.requireSystemAdministrator();
        return filter.accountId()
                .map(MemberQueries::ofAccount)
                .or(() -> filter.organizationId().map(MemberQueries::ofOrganization))
                .orElse(ListQuery.of(ROWS));
    }

    private static ListQuery ofAccount(String id) {
        return ListQuery.of(ROWS).and("m.accountId = :account", "account", id);
    }

    private static ListQuery ofOrganization(String id) {
        return ListQuery.of(ROWS).and("m.organizationId = :organization", "organization", id);
    }

    private static ListQuery ofInvitation(String organizationId, String id) {
        return ofOrganization(organizationId).and("m.invitationId = :invitation", "invitation", id);
    }

    private static Uni<List<MemberWithProfile>> rows(ListQuery selection, Range window) {
        return selection
                .newestFirst("m, p", "m.id", Object[].class, window)
                .map(rows -> rows.stream().map(MemberWithProfile::of).toList());
    }
}
