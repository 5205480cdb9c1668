package orgs.member;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Rank;
import orgs.organization.Member;
import orgs.organization.Organization;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** A caller who wants to change a member, both in the same locked, living organization. */
record MemberAccess(Organization organization, Member member, Rank rank) {

    /**
     * Looks all three up, in the order in which the SPA contract (§3.3, R12 and R13) complains.
     *
     * @throws RefusedException {@link Refusal#MEMBER_NOT_FOUND} for an unknown member and for one of another
     *     organization, {@link Refusal#PERMISSION_DENIED} for a caller who is no member, and
     *     {@link Refusal#ORGANIZATION_NOT_FOUND} for a deleted organization
     */
    static Uni<MemberAccess> lock(Caller caller, String organizationId, String memberId) {
        return Organization.lockInAnyState(organizationId).chain(organization -> Member.findInAnyOrganization(memberId)
                .map(found -> found.orElseThrow(() -> new RefusedException(Refusal.MEMBER_NOT_FOUND)))
                .chain(member -> Member.findOf(organizationId, caller.accountId())
                        .map(own -> of(organization, member, Rank.of(caller, own.map(Member::roles))))));
    }

    private static MemberAccess of(Optional<Organization> organization, Member member, Rank rank) {
        if (organization.isEmpty() || !rank.isMember()) {
            throw new RefusedException(Refusal.PERMISSION_DENIED);
        }
        if (!member.organizationId.equals(organization.get().id)) {
            throw new RefusedException(Refusal.MEMBER_NOT_FOUND);
        }
        if (organization.get().isDeleted()) {
            throw new RefusedException(Refusal.ORGANIZATION_NOT_FOUND);
        }
        return new MemberAccess(organization.get(), member, rank);
    }

    boolean isSelf(Caller caller) {
        return member.accountId.equals(caller.accountId());
    }

    /** Refuses who may not manage members, or not one of this rank. */
    Rank requireManaging() {
        return rank.require(Action.MANAGE_MEMBERS).requireReach(member.roles());
    }
}
