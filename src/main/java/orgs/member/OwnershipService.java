package orgs.member;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.MemberRoles;
import orgs.access.Rank;
import orgs.account.Account;
import orgs.organization.Member;
import orgs.organization.Organization;
import orgs.organization.OrganizationAccess;
import orgs.organization.OrganizationView;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Hands organizations over from one primary owner to the next. */
@ApplicationScoped
public class OwnershipService {
    private final MemberService members;
    private final MemberRoles ranked;
    private final Clock clock;

    OwnershipService(MemberService members, MemberRoles ranked, Clock clock) {
        this.members = members;
        this.ranked = ranked;
        this.clock = clock;
    }

    /**
     * Makes another member the primary owner, with the role {@code owner} in front of those they have.
     *
     * @param accountId who becomes it; asked only for owners
     * @param former the rank that the former primary owner keeps; asked when the account is known, before it must be a member
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED} for all but owners,
     *     {@link Refusal#NEW_OWNER_IS_CALLER}, {@link Refusal#ACCOUNT_NOT_FOUND}, {@link Refusal#NEW_OWNER_NOT_A_MEMBER}
     */
    @WithTransaction
    public Uni<OrganizationView> transfer(
            Caller caller, String organizationId, Supplier<String> accountId, Supplier<Rank> former) {
        return OrganizationAccess.lock(caller, organizationId, Action.OWN)
                .map(OrganizationAccess::organization)
                .call(organization -> findCandidate(caller, organization, accountId.get())
                        .chain(candidate -> transfer(caller, organization, candidate, former.get())))
                .map(OrganizationView::of);
    }

    /**
     * Makes an account another owner of a locked organization, whether it was a member before or not.
     *
     * @throws RefusedException {@link Refusal#LIMIT_REACHED} where no other member has room
     */
    public Uni<Void> appoint(Caller caller, Organization organization, String accountId) {
        return Member.findOf(organization.id, accountId)
                .chain(present -> present.map(member -> changeRank(caller, organization, member, Rank.OWNER))
                        .orElseGet(() -> join(caller, organization, accountId)));
    }

    /**
     * Makes an account the primary owner of a locked organization, whether it was a member before or not. The former
     * one stays an owner.
     *
     * @throws RefusedException as {@link #appoint}, before anything is changed
     */
    public Uni<Member> passTo(Caller caller, Organization organization, String accountId) {
        return appoint(caller, organization, accountId)
                .chain(() -> Member.findOf(organization.id, accountId))
                .map(Optional::orElseThrow)
                .call(heir -> members.changePrimaryOwner(caller, organization, heir));
    }

    private Uni<Void> join(Caller caller, Organization organization, String accountId) {
        var owner =
                Member.create(organization.id, accountId, ranked.of(Rank.OWNER), caller.accountId(), clock.instant());
        return members.join(caller, organization, owner).replaceWithVoid();
    }

    /** The account's member; empty for an account that is none. */
    private static Uni<Optional<Member>> findCandidate(Caller caller, Organization organization, String accountId) {
        if (accountId.equals(caller.accountId())) {
            throw new RefusedException(Refusal.NEW_OWNER_IS_CALLER);
        }
        return Member.findOf(organization.id, accountId)
                .call(found -> found.isPresent()
                        ? Uni.createFrom().voidItem()
                        : Account.requireLiving(accountId).replaceWithVoid());
    }

    private Uni<Void> transfer(Caller caller, Organization organization, Optional<Member> candidate, Rank former) {
        Member heir = candidate.orElseThrow(() -> new RefusedException(Refusal.NEW_OWNER_NOT_A_MEMBER));
        String formerId = organization.ownerId;
        if (formerId.equals(heir.accountId)) {
            return Uni.createFrom().voidItem();
        }
        return changeRank(caller, organization, heir, Rank.OWNER)
                .chain(() -> members.changePrimaryOwner(caller, organization, heir))
                .chain(() -> former == Rank.OWNER
                        ? Uni.createFrom().voidItem()
                        : demote(caller, organization, formerId, former));
    }

    private Uni<Void> demote(Caller caller, Organization organization, String accountId, Rank rank) {
        return Member.findOf(organization.id, accountId)
                .map(former -> former.orElseThrow(() -> new IllegalStateException("A primary owner is a member")))
                .chain(former -> members.changeRoles(
                        caller, organization, former, former.roles().withRankOf(ranked.of(rank))));
    }

    private Uni<Void> changeRank(Caller caller, Organization organization, Member member, Rank rank) {
        return ranked.change(member.roles(), rank)
                .map(roles -> members.changeRoles(caller, organization, member, roles))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
