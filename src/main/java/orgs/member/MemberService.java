package orgs.member;

import static orgs.activity.ActivityType.MEMBER_ADDED;
import static orgs.activity.ActivityType.MEMBER_REMOVED;
import static orgs.activity.ActivityType.MEMBER_ROLES_CHANGED;
import static orgs.activity.ActivityType.OWNER_CHANGED;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Roles;
import orgs.account.Account;
import orgs.activity.ActivityLine;
import orgs.activity.ActivityLog;
import orgs.config.OrgsConfig;
import orgs.organization.Member;
import orgs.organization.MemberView;
import orgs.organization.Organization;
import orgs.organization.OrganizationAccess;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Who belongs to an organization, with which roles. */
@ApplicationScoped
public class MemberService {
    private final OrgsConfig config;
    private final ActivityLog activity;
    private final LostRights lostRights;
    private final Clock clock;

    MemberService(OrgsConfig config, ActivityLog activity, LostRights lostRights, Clock clock) {
        this.config = config;
        this.activity = activity;
        this.lostRights = lostRights;
        this.clock = clock;
    }

    /**
     * Makes an account a member without asking it.
     *
     * @param roles what the member is to be; asked when organization and account were looked up
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, then unless {@code roles} requires another order
     *     {@link Refusal#PERMISSION_DENIED} and {@link Refusal#MEMBER_ALREADY_EXISTS}, then
     *     {@link Refusal#PERMISSION_DENIED} for roles above the caller, {@link Refusal#ACCOUNT_NOT_FOUND},
     *     {@link Refusal#LIMIT_REACHED}
     */
    @WithTransaction
    public Uni<MemberView> add(
            Caller caller, String organizationId, String accountId, Function<Admission, Roles> roles) {
        return OrganizationAccess.lock(caller, organizationId)
                .chain(access -> Member.findOf(organizationId, accountId)
                        .map(present -> new Admission(access, present))
                        .map(admission -> admission.require(roles.apply(admission)))
                        .call(() -> Account.requireLiving(accountId))
                        .chain(granted -> join(
                                caller,
                                access.organization(),
                                Member.create(
                                        organizationId, accountId, granted, caller.accountId(), clock.instant()))))
                .map(MemberView::of);
    }

    /**
     * Lets a new member in: the one way in for adding, invitations, codes and links alike. The organization must be
     * locked.
     *
     * @param through what else happened by that, told in the activity after it
     * @throws RefusedException {@link Refusal#LIMIT_REACHED}
     */
    public Uni<Member> join(Caller actor, Organization organization, Member member, ActivityLine... through) {
        requireSeat(organization);
        organization.admit();
        var lines = new ArrayList<ActivityLine>();
        lines.add(ActivityLine.of(MEMBER_ADDED, member.id, member.shownWhenNew()));
        lines.addAll(List.of(through));
        return member.<Member>persist()
                .chain(() -> activity.write(actor, organization.id, lines))
                .replaceWith(member);
    }

    /**
     * Gives a member other roles.
     *
     * @param change what the roles become, told from what they are; empty where they stay. Asked only for callers who may
     *     change roles
     * @throws RefusedException in the order of the key {@link Refusal#MEMBER_NOT_FOUND},
     *     {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}; then
     *     {@link Refusal#PERMISSION_DENIED} for a member or roles above the caller, {@link Refusal#LAST_OWNER}
     */
    @WithTransaction
    public Uni<MemberView> change(Caller caller, MemberKey key, Function<Roles, Optional<Roles>> change) {
        return MemberAccess.lock(caller, key, Action.MANAGE_MEMBERS)
                .invoke(access -> access.require(Action.MANAGE_MEMBERS))
                .call(access -> change.apply(access.member().roles())
                        .map(roles -> changeRoles(caller, access.requireReach(roles), roles))
                        .orElseGet(() -> writeRoles(
                                caller, access.member(), access.member().shown())))
                .map(access -> MemberView.of(access.member()));
    }

    private Uni<Void> changeRoles(Caller caller, MemberAccess access, Roles roles) {
        return changeRoles(caller, access.organization(), access.member(), roles);
    }

    /** As {@link #remove(Caller, MemberKey, Action)}, for administrators. */
    @WithTransaction
    public Uni<Void> remove(Caller caller, MemberKey key) {
        return remove(caller, key, Action.MANAGE_MEMBERS);
    }

    /**
     * Removes a member; any member may remove themselves.
     *
     * @param action what who removes somebody else must be allowed to do
     * @throws RefusedException as {@link #change}
     */
    @WithTransaction
    public Uni<Void> remove(Caller caller, MemberKey key, Action action) {
        return MemberAccess.lock(caller, key, action)
                .map(access -> access.requireUnlessSelf(action))
                .chain(access -> remove(caller, access.organization(), access.member()));
    }

    /**
     * Gives the member of a locked organization other roles, whoever asks.
     *
     * @throws RefusedException {@link Refusal#LAST_OWNER}, before anything is changed
     */
    public Uni<Void> changeRoles(Caller caller, Organization organization, Member member, Roles roles) {
        Map<String, Object> before = member.shown();
        Roles had = member.roles();
        return (roles.isOwner() ? Uni.createFrom().voidItem() : passOwnershipOn(caller, organization, member))
                .invoke(() -> member.grant(roles, caller.accountId(), clock.instant()))
                .chain(() -> writeRoles(caller, member, before))
                .chain(() -> lostRights.lost(caller, member, had, Optional.of(roles)));
    }

    private Uni<Void> writeRoles(Caller caller, Member member, Map<String, Object> before) {
        return activity.write(caller, member.organizationId, MEMBER_ROLES_CHANGED, member.id, before, member.shown());
    }

    /** Removes the member of a locked organization, unless they are the last owner. */
    private Uni<Void> remove(Caller caller, Organization organization, Member member) {
        return passOwnershipOn(caller, organization, member)
                .chain(member::remove)
                .chain(() ->
                        activity.write(caller, organization.id, MEMBER_REMOVED, member.id, member.shown(), Map.of()))
                .chain(() -> lostRights.lost(caller, member, member.roles(), Optional.empty()));
    }

    /**
     * Before a member of a locked organization stops being an owner: there must be another one, who becomes primary
     * owner if this one was.
     *
     * @throws RefusedException {@link Refusal#LAST_OWNER}
     */
    public Uni<Void> passOwnershipOn(Caller caller, Organization organization, Member member) {
        boolean isPrimary = member.accountId.equals(organization.ownerId);
        if (!member.roles().isOwner() && !isPrimary) {
            return Uni.createFrom().voidItem();
        }
        return Member.findOldestOwnerBeside(member)
                .map(found -> found.orElseThrow(() -> new RefusedException(Refusal.LAST_OWNER)))
                .chain(heir -> isPrimary
                        ? changePrimaryOwner(caller, organization, heir)
                        : Uni.createFrom().voidItem());
    }

    /** Makes another owner of a locked organization its primary one. */
    Uni<Void> changePrimaryOwner(Caller caller, Organization organization, Member heir) {
        Map<String, Object> before = Map.of("ownerId", organization.ownerId);
        organization.passTo(heir, clock.instant());
        return activity.write(
                caller, organization.id, OWNER_CHANGED, organization.id, before, Map.of("ownerId", heir.accountId));
    }

    private void requireSeat(Organization organization) {
        if (organization.memberCount >= config.limits().membersPerOrganization()) {
            throw new RefusedException(Refusal.LIMIT_REACHED);
        }
    }
}
