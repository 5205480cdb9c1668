package orgs.member;

import static orgs.activity.ActivityType.MEMBER_ROLES_CHANGED;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Rank;
import orgs.access.RankedRoles;
import orgs.activity.ActivityLog;
import orgs.organization.Member;
import orgs.organization.MemberView;
import orgs.organization.OrganizationAccess;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * Members named by their account and given a rank, for callers who know neither member ids nor role names. A rank that
 * is absent is one that does not exist; it is refused in its turn, with {@link Refusal#ROLES_INVALID}.
 */
@ApplicationScoped
public class RankService {
    private final MemberService members;
    private final RankedRoles ranked;
    private final ActivityLog activity;
    private final Clock clock;

    RankService(MemberService members, RankedRoles ranked, ActivityLog activity, Clock clock) {
        this.members = members;
        this.ranked = ranked;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Makes an account a member without asking it.
     *
     * @throws RefusedException in this order {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED},
     *     {@link Refusal#MEMBER_ALREADY_EXISTS}, {@link Refusal#ROLES_INVALID}, {@link Refusal#ACCOUNT_NOT_FOUND},
     *     {@link Refusal#LIMIT_REACHED}
     */
    @WithTransaction
    public Uni<MemberView> add(Caller caller, String organizationId, String accountId, Optional<Rank> rank) {
        return OrganizationAccess.lock(caller, organizationId, Action.MANAGE_MEMBERS)
                .chain(access -> MemberService.requireStranger(organizationId, accountId)
                        .map(stranger -> ranked.of(existing(rank)))
                        .invoke(roles -> access.requireReach(roles))
                        .call(() -> MemberService.requireAccount(accountId))
                        .chain(roles -> members.join(
                                caller,
                                access.organization(),
                                Member.create(organizationId, accountId, roles, caller.accountId(), clock.instant()))))
                .map(MemberView::of);
    }

    /**
     * Gives a member another rank and leaves his other roles alone. Who has the rank already, or a higher one than
     * {@link Rank#ADMIN} when that is asked for, keeps all he has.
     *
     * @throws RefusedException in this order {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED},
     *     {@link Refusal#MEMBER_NOT_FOUND}, {@link Refusal#ROLES_INVALID}, {@link Refusal#PERMISSION_DENIED} for a
     *     member above the caller, {@link Refusal#LAST_OWNER}
     */
    @WithTransaction
    public Uni<MemberView> change(Caller caller, String organizationId, String accountId, Optional<Rank> rank) {
        return OrganizationAccess.lock(caller, organizationId, Action.MANAGE_MEMBERS)
                .chain(access -> memberOf(organizationId, accountId)
                        .call(member -> change(caller, access, member, existing(rank))))
                .map(MemberView::of);
    }

    private Uni<Void> change(Caller caller, OrganizationAccess access, Member member, Rank rank) {
        Rank held = member.roles().rank();
        boolean keepsAll = rank == Rank.ADMIN ? held.reaches(rank) : held == rank;
        if (keepsAll) {
            return activity.write(
                    caller, member.organizationId, MEMBER_ROLES_CHANGED, member.id, member.shown(), member.shown());
        }
        var roles = member.roles().withRankOf(ranked.of(rank));
        access.requireReach(member.roles()).requireReach(roles);
        return members.changeRoles(caller, access.organization(), member, roles);
    }

    /**
     * Removes a member; any member may remove himself.
     *
     * @throws RefusedException in this order {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED},
     *     {@link Refusal#MEMBER_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED} for a member above the caller,
     *     {@link Refusal#LAST_OWNER}
     */
    @WithTransaction
    public Uni<Void> remove(Caller caller, String organizationId, String accountId) {
        boolean isSelf = accountId.equals(caller.accountId());
        return OrganizationAccess.lock(caller, organizationId)
                .invoke(access -> access.require(isSelf ? Action.READ : Action.MANAGE_MEMBERS))
                .chain(access -> memberOf(organizationId, accountId)
                        .invoke(member -> access.requireReach(member.roles()))
                        .chain(member -> members.remove(caller, access.organization(), member)));
    }

    private static Uni<Member> memberOf(String organizationId, String accountId) {
        return Member.findOf(organizationId, accountId)
                .map(found -> found.orElseThrow(() -> new RefusedException(Refusal.MEMBER_NOT_FOUND)));
    }

    private static Rank existing(Optional<Rank> rank) {
        return rank.orElseThrow(() -> new RefusedException(Refusal.ROLES_INVALID));
    }
}
