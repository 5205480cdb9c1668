package orgs.member;

import static orgs.activity.ActivityType.MEMBER_ADDED;
import static orgs.activity.ActivityType.MEMBER_REMOVED;
import static orgs.activity.ActivityType.MEMBER_ROLES_CHANGED;
import static orgs.activity.ActivityType.OWNER_CHANGED;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Roles;
import orgs.account.Account;
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
    private final Clock clock;

    MemberService(OrgsConfig config, ActivityLog activity, Clock clock) {
        this.config = config;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Makes an account a member without asking it.
     *
     * @param roleNames none: the default roles
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#MEMBER_ALREADY_EXISTS},
     *     {@link Refusal#PERMISSION_DENIED}, {@link Refusal#ACCOUNT_NOT_FOUND}, {@link Refusal#LIMIT_REACHED}
     */
    @WithTransaction
    public Uni<MemberView> add(Caller caller, String organizationId, String accountId, Collection<String> roleNames) {
        Roles roles = Roles.orElse(roleNames, new Roles(config.defaultMemberRoles()));
        return OrganizationAccess.lock(caller, organizationId)
                .call(() -> requireStranger(organizationId, accountId))
                .invoke(access -> access.require(Action.MANAGE_MEMBERS).requireReach(roles))
                .call(() -> requireAccount(accountId))
                .chain(access -> join(
                        caller,
                        access.organization(),
                        Member.create(organizationId, accountId, roles, caller.accountId(), clock.instant())))
                .map(MemberView::of);
    }

    /**
     * Lets a new member in: the one way in for adding, invitations, codes and links alike. The organization must be
     * locked.
     *
     * @throws RefusedException {@link Refusal#LIMIT_REACHED}
     */
    public Uni<Member> join(Caller actor, Organization organization, Member member) {
        return requireSeat(organization.id)
                .chain(() -> member.persist())
                .chain(() -> activity.write(
                        actor, organization.id, MEMBER_ADDED, member.id, Map.of(), member.shownWhenNew()))
                .replaceWith(member);
    }

    /**
     * Replaces a member's roles as a whole.
     *
     * @throws RefusedException {@link Refusal#MEMBER_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED},
     *     {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#LAST_OWNER}
     */
    @WithTransaction
    public Uni<MemberView> replaceRoles(Caller caller, String organizationId, String memberId, Roles roles) {
        return MemberAccess.lock(caller, organizationId, memberId)
                .invoke(access -> access.requireManaging().requireReach(roles))
                .call(access -> changeRoles(caller, access.organization(), access.member(), roles))
                .map(access -> MemberView.of(access.member()));
    }

    /**
     * Removes a member; any member may remove himself.
     *
     * @throws RefusedException as {@link #replaceRoles}
     */
    @WithTransaction
    public Uni<Void> remove(Caller caller, String organizationId, String memberId) {
        return MemberAccess.lock(caller, organizationId, memberId)
                .invoke(access -> {
                    if (!access.isSelf(caller)) {
                        access.requireManaging();
                    }
                })
                .chain(access -> remove(caller, access.organization(), access.member()));
    }

    /** Gives the member of a locked organization other roles, unless that takes away the last owner. */
    public Uni<Void> changeRoles(Caller caller, Organization organization, Member member, Roles roles) {
        Map<String, Object> before = member.shown();
        return (roles.isOwner() ? Uni.createFrom().voidItem() : passOwnershipOn(caller, organization, member))
                .invoke(() -> member.grant(roles, caller.accountId(), clock.instant()))
                .chain(() -> activity.write(
                        caller, organization.id, MEMBER_ROLES_CHANGED, member.id, before, member.shown()));
    }

    /** Removes the member of a locked organization, unless he is the last owner. */
    public Uni<Void> remove(Caller caller, Organization organization, Member member) {
        return passOwnershipOn(caller, organization, member)
                .chain(() -> member.delete())
                .chain(() ->
                        activity.write(caller, organization.id, MEMBER_REMOVED, member.id, member.shown(), Map.of()));
    }

    /** Before a member stops being an owner: there must be another one, who becomes primary owner if this one was. */
    private Uni<Void> passOwnershipOn(Caller caller, Organization organization, Member member) {
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

    static Uni<Void> requireStranger(String organizationId, String accountId) {
        return Member.findOf(organizationId, accountId)
                .invoke(found -> found.ifPresent(member -> {
                    throw new RefusedException(Refusal.MEMBER_ALREADY_EXISTS);
                }))
                .replaceWithVoid();
    }

    static Uni<Void> requireAccount(String accountId) {
        return Account.findById(accountId)
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.ACCOUNT_NOT_FOUND))
                .replaceWithVoid();
    }

    private Uni<Void> requireSeat(String organizationId) {
        var limit = config.limits().membersPerOrganization();
        if (limit.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Member.countOfOrganization(organizationId)
                .invoke(count -> {
                    if (count >= limit.getAsInt()) {
                        throw new RefusedException(Refusal.LIMIT_REACHED);
                    }
                })
                .replaceWithVoid();
    }
}
