package orgs.member;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Roles;
import orgs.config.OrgsConfig;
import orgs.organization.Member;
import orgs.organization.Organization;
import orgs.organization.OrganizationAccess;
import orgs.organization.OrganizationView;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Hands organizations over from one primary owner to the next. */
@ApplicationScoped
public class OwnershipService {
    private final OrgsConfig config;
    private final MemberService members;

    OwnershipService(OrgsConfig config, MemberService members) {
        this.config = config;
        this.members = members;
    }

    /** What the former primary owner is from then on. */
    public enum FormerOwner {
        OWNER,
        ADMIN,
        MEMBER
    }

    /**
     * Makes a member the primary owner; he gets the role {@code owner} if he has it not.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED} for all but owners,
     *     {@link Refusal#NEW_OWNER_NOT_A_MEMBER}
     */
    @WithTransaction
    public Uni<OrganizationView> transfer(Caller caller, String organizationId, String accountId, FormerOwner former) {
        return OrganizationAccess.lock(caller, organizationId, Action.OWN)
                .map(OrganizationAccess::organization)
                .call(organization ->
                        member(organization, accountId).chain(heir -> transfer(caller, organization, heir, former)))
                .map(OrganizationView::of);
    }

    private Uni<Void> transfer(Caller caller, Organization organization, Member heir, FormerOwner former) {
        String formerId = organization.ownerId;
        if (formerId.equals(heir.accountId)) {
            return Uni.createFrom().voidItem();
        }
        return promote(caller, organization, heir)
                .chain(() -> members.changePrimaryOwner(caller, organization, heir))
                .chain(() -> member(organization, formerId))
                .chain(member -> keep(caller, organization, member, former));
    }

    private Uni<Void> promote(Caller caller, Organization organization, Member heir) {
        return heir.roles().isOwner()
                ? Uni.createFrom().voidItem()
                : members.changeRoles(caller, organization, heir, heir.roles().withRankOf(Roles.of(Roles.OWNER)));
    }

    private Uni<Void> keep(Caller caller, Organization organization, Member member, FormerOwner former) {
        return switch (former) {
            case OWNER -> Uni.createFrom().voidItem();
            case ADMIN ->
                members.changeRoles(caller, organization, member, member.roles().withRankOf(Roles.of(Roles.ADMIN)));
            case MEMBER ->
                members.changeRoles(
                        caller,
                        organization,
                        member,
                        member.roles().withRankOf(new Roles(config.defaultMemberRoles())));
        };
    }

    private static Uni<Member> member(Organization organization, String accountId) {
        return Member.findOf(organization.id, accountId)
                .map(found -> found.orElseThrow(() -> new RefusedException(Refusal.NEW_OWNER_NOT_A_MEMBER)));
    }
}
