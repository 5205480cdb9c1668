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
import orgs.organization.Organization;
import orgs.organization.Presence;
import orgs.page.Selection;
import orgs.page.Window;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Memberships of living organizations with their profiles, one by one and by position in a list. */
@ApplicationScoped
public class MembershipDirectory {
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
    public Uni<ProfiledMember> read(Caller caller, String id, Action action) {
        return Panache.getSession()
                .chain(session -> session.createQuery(ONE, Object[].class)
                        .setParameter("caller", caller.accountId())
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.MEMBER_NOT_FOUND))
                .invoke(row -> requireRight(caller, row, action))
                .map(ProfiledMember::of);
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
        return Presence.of(caller, organizationId)
                .map(presence -> presence.own().orElseThrow(() -> new RefusedException(Refusal.PERMISSION_DENIED)))
                .map(MemberView::of);
    }

    /** The caller's memberships, newest first. */
    @WithSession
    public Uni<List<ProfiledMember>> ofCaller(Caller caller, Window window) {
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
    public Uni<List<ProfiledMember>> ofOrganization(Caller caller, String organizationId, Window window) {
        return Presence.of(caller, organizationId)
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
        return Presence.of(caller, organizationId)
                .invoke(presence -> presence.standing().require(Action.OWN))
                .chain(() -> ofOrganization(organizationId).count());
    }

    /**
     * The memberships that were made with an invitation, newest first, for owners of its organization.
     *
     * @throws RefusedException as {@link #ofOrganization}
     */
    @WithSession
    public Uni<List<ProfiledMember>> ofInvitation(
            Caller caller, String organizationId, String invitationId, Window window) {
        return Presence.of(caller, organizationId)
                .invoke(presence -> presence.standing().require(Action.OWN))
                .chain(() -> rows(ofInvitation(organizationId, invitationId), window));
    }

    /** @throws RefusedException as {@link #ofOrganization} */
    @WithSession
    public Uni<Long> countOfInvitation(Caller caller, String organizationId, String invitationId) {
        return Presence.of(caller, organizationId)
                .invoke(presence -> presence.standing().require(Action.OWN))
                .chain(() -> ofInvitation(organizationId, invitationId).count());
    }

    /**
     * Memberships of all organizations, newest first, for administrators who reach everywhere.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<List<ProfiledMember>> everywhere(Caller caller, MembershipFilter filter, Window window) {
        return rows(filtered(caller, filter), window);
    }

    /** @throws RefusedException {@link Refusal#PERMISSION_DENIED} */
    @WithSession
    public Uni<Long> countEverywhere(Caller caller, MembershipFilter filter) {
        return filtered(caller, filter).count();
    }

    private static Selection filtered(Caller caller, MembershipFilter filter) {
        caller.requireSystemAdministrator();
        return filter.accountId()
                .map(MembershipDirectory::ofAccount)
                .or(() -> filter.organizationId().map(MembershipDirectory::ofOrganization))
                .orElse(Selection.of(ROWS));
    }

    private static Selection ofAccount(String id) {
        return Selection.of(ROWS).and("m.accountId = :account", "account", id);
    }

    private static Selection ofOrganization(String id) {
        return Selection.of(ROWS).and("m.organizationId = :organization", "organization", id);
    }

    private static Selection ofInvitation(String organizationId, String id) {
        return ofOrganization(organizationId).and("m.invitationId = :invitation", "invitation", id);
    }

    private static Uni<List<ProfiledMember>> rows(Selection selection, Window window) {
        return selection
                .newestFirst("m, p", "m.id", Object[].class, window)
                .map(rows -> rows.stream().map(ProfiledMember::of).toList());
    }
}
