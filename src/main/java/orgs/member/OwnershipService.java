package orgs.member;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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

    OwnershipService(MemberService members, MemberRoles ranked) {
        this.members = members;
        this.ranked = ranked;
    }

    /**
     * Makes another member the primary owner, with the role {@code owner} in front of those they have.
     *
     * @param accountId who becomes it; asked only for owners
     * @param former the rank that the former primary owner keeps; asked last
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED} for all but owners,
     *     {@link Refusal#NEW_OWNER_IS_CALLER}, {@link Refusal#ACCOUNT_NOT_FOUND}, {@link Refusal#NEW_OWNER_NOT_A_MEMBER}
     */
    @WithTransaction
    public Uni<OrganizationView> transfer(
            Caller caller, String organizationId, Supplier<String> accountId, Supplier<Rank> former) {
        return OrganizationAccess.lock(caller, organizationId, Action.OWN)
                .map(OrganizationAccess::organization)
                .call(organization -> findHeir(caller, organization, accountId.get())
                        .chain(heir -> transfer(caller, organization, heir, former.get())))
                .map(OrganizationView::of);
    }

    private static Uni<Member> findHeir(Caller caller, Organization organization, String accountId) {
        if (accountId.equals(caller.accountId())) {
            throw new RefusedException(Refusal.NEW_OWNER_IS_CALLER);
        }
        return Member.findOf(organization.id, accountId)
                .chain(found ->
                        found.map(member -> Uni.createFrom().item(member)).orElseGet(() -> refuseStranger(accountId)));
    }

    private static Uni<Member> refuseStranger(String accountId) {
        return Account.findById(accountId).map(account -> {
            throw new RefusedException(account == null ? Refusal.ACCOUNT_NOT_FOUND : Refusal.NEW_OWNER_NOT_A_MEMBER);
        });
    }

    private Uni<Void> transfer(Caller caller, Organization organization, Member heir, Rank former) {
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
