package orgs.member;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Rank;
import orgs.access.Roles;
import orgs.organization.Member;
import orgs.organization.Organization;
import orgs.organization.OrganizationAccess;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** A member and how the caller may act on them, both in the same locked, living organization. */
record MemberAccess(Organization organization, Member member, Rank rank, boolean isSelf) {

    private static final String BOTH = """
            select m, own from Member m
            left join Member own on own.organizationId = :organization and own.accountId = :caller
            where m.id = :id
            """;

    @RegisterForReflection // Hibernate makes it
    private record Both(Member member, Member own) {
        Rank rank(Caller caller) {
            return Rank.of(caller, Optional.ofNullable(own).map(Member::roles));
        }
    }

    /**
     * Looks all three up, in the order that the key stands for.
     *
     * @param action what the caller must be allowed to do with others, where the key tells the right before the member
     * @throws RefusedException {@link Refusal#MEMBER_NOT_FOUND}, {@link Refusal#ORGANIZATION_NOT_FOUND} for a deleted
     *     organization, {@link Refusal#PERMISSION_DENIED}
     */
    static Uni<MemberAccess> lock(Caller caller, MemberKey key, Action action) {
        if (key instanceof MemberKey.Id alone) {
            return lock(caller, alone);
        }
        if (key instanceof MemberKey.IdWithin within) {
            return lock(caller, within);
        }
        return lock(caller, (MemberKey.AccountWithin) key, action);
    }

    private static Uni<MemberAccess> lock(Caller caller, MemberKey.Id key) {
        return Member.findOrganizationOf(key.memberId())
                .map(MemberAccess::orRefuse)
                .chain(organizationId -> OrganizationAccess.lock(caller, organizationId))
                .chain(access -> Member.findInAnyOrganization(key.memberId())
                        .map(MemberAccess::orRefuse)
                        .map(member -> of(caller, access, member)));
    }

    /** The member comes before the caller's right, and both before the organization's state (SPA contract §3.3, R12 and R13). */
    private static Uni<MemberAccess> lock(Caller caller, MemberKey.IdWithin key) {
        return Organization.lockInAnyState(key.organizationId()).chain(organization -> Panache.getSession()
                .chain(session -> session.createQuery(BOTH, Both.class)
                        .setParameter("id", key.memberId())
                        .setParameter("organization", key.organizationId())
                        .setParameter("caller", caller.accountId())
                        .getSingleResultOrNull())
                .map(both -> orRefuse(Optional.ofNullable(both)))
                .map(both -> of(caller, organization, both.member(), both.rank(caller))));
    }

    private static MemberAccess of(Caller caller, Optional<Organization> found, Member member, Rank rank) {
        if (found.isEmpty() || !rank.isMember()) {
            throw new RefusedException(Refusal.PERMISSION_DENIED);
        }
        Organization organization = found.get();
        if (!member.organizationId.equals(organization.id)) {
            throw new RefusedException(Refusal.MEMBER_NOT_FOUND);
        }
        if (organization.isDeleted()) {
            throw new RefusedException(Refusal.ORGANIZATION_NOT_FOUND);
        }
        return new MemberAccess(organization, member, rank, member.accountId.equals(caller.accountId()));
    }

    private static Uni<MemberAccess> lock(Caller caller, MemberKey.AccountWithin key, Action action) {
        boolean isSelf = key.accountId().equals(caller.accountId());
        return OrganizationAccess.lock(caller, key.organizationId(), isSelf ? Action.READ : action)
                .chain(access -> Member.findOf(key.organizationId(), key.accountId())
                        .map(MemberAccess::orRefuse)
                        .map(member -> of(caller, access, member)));
    }

    private static MemberAccess of(Caller caller, OrganizationAccess access, Member member) {
        return new MemberAccess(
                access.organization(), member, access.rank(), member.accountId.equals(caller.accountId()));
    }

    private static <T> T orRefuse(Optional<T> found) {
        return found.orElseThrow(() -> new RefusedException(Refusal.MEMBER_NOT_FOUND));
    }

    /** @throws RefusedException {@link Refusal#PERMISSION_DENIED} */
    MemberAccess require(Action action) {
        rank.require(action);
        return this;
    }

    /** Refuses to act on a member above the caller, and to give them these roles. @throws RefusedException as {@link #require} */
    MemberAccess requireReach(Roles roles) {
        rank.requireReach(member.roles()).requireReach(roles);
        return this;
    }

    /** Who does this to somebody else must be allowed to, and not stand below them. @throws RefusedException as {@link #require} */
    MemberAccess requireUnlessSelf(Action action) {
        if (!isSelf) {
            rank.require(action).requireReach(member.roles());
        }
        return this;
    }
}
