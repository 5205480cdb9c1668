package orgs.invitation;

import static orgs.activity.ActivityType.INVITATION_ACCEPTED;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import orgs.access.Caller;
import orgs.activity.ActivityLog;
import orgs.member.MemberService;
import orgs.organization.Member;
import orgs.organization.Membership;
import orgs.organization.Organization;
import orgs.organization.OrganizationView;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** What the holder of a link does with it: look at it, and join. */
@ApplicationScoped
public class LinkAcceptance {
    private final MemberService members;
    private final ActivityLog activity;
    private final Clock clock;

    LinkAcceptance(MemberService members, ActivityLog activity, Clock clock) {
        this.members = members;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Where a usable link leads, for everybody who holds it.
     *
     * @throws RefusedException in this order {@link Refusal#INVITATION_NOT_FOUND}, {@link Refusal#INVITATION_EXPIRED},
     *     {@link Refusal#INVITATION_USED_UP}, {@link Refusal#INVITATION_DISABLED}
     */
    @WithSession
    public Uni<LinkPreview> preview(String code) {
        return Invitation.linkByHash(LinkCodes.hash(code)).chain(link -> Organization.findLiving(link.organizationId)
                .map(found -> found.orElseThrow(LinkAcceptance::unknown))
                .map(organization -> preview(link, organization)));
    }

    private LinkPreview preview(Invitation link, Organization organization) {
        link.requireInTime(clock.instant());
        link.requireUsesLeft();
        link.requireEnabled();
        return new LinkPreview(InvitationView.of(link), OrganizationView.of(organization));
    }

    /**
     * Makes the caller a member with the link's roles. The use is counted and the member made, or neither; who already
     * is a member uses nothing up.
     *
     * @throws RefusedException in this order {@link Refusal#INVITATION_NOT_FOUND}, {@link Refusal#INVITATION_DISABLED},
     *     {@link Refusal#INVITATION_EXPIRED}, {@link Refusal#INVITATION_USED_UP}, {@link Refusal#MEMBER_ALREADY_EXISTS},
     *     {@link Refusal#LIMIT_REACHED}
     */
    @WithTransaction
    public Uni<Membership> use(Caller caller, String code) {
        byte[] hash = LinkCodes.hash(code);
        return Invitation.organizationIdOfLink(hash)
                .chain(Organization::lockInAnyState)
                .map(found ->
                        found.filter(organization -> !organization.isDeleted()).orElseThrow(LinkAcceptance::unknown))
                .chain(organization ->
                        Invitation.linkByHash(hash).chain(link -> use(caller, organization, link, clock.instant())));
    }

    private Uni<Membership> use(Caller caller, Organization organization, Invitation link, Instant now) {
        link.requireEnabled();
        link.requireInTime(now);
        link.requireUsesLeft();
        var member = Member.create(organization.id, caller.accountId(), link.roles(), link.inviterId, now)
                .invitedBy(link.id);
        return Member.findOf(organization.id, caller.accountId())
                .invoke(LinkAcceptance::refuseMember)
                .chain(() -> Invitation.countUse(link.id, now))
                .invoke(LinkAcceptance::refuseUncounted)
                .chain(() -> members.join(caller, organization, member))
                .chain(() ->
                        activity.write(caller, organization.id, INVITATION_ACCEPTED, link.id, Map.of(), link.shown()))
                .replaceWith(() -> Membership.of(organization, member));
    }

    private static void refuseMember(Optional<Member> found) {
        if (found.isPresent()) {
            throw new RefusedException(Refusal.MEMBER_ALREADY_EXISTS);
        }
    }

    private static void refuseUncounted(boolean counted) {
        if (!counted) {
            throw new RefusedException(Refusal.INVITATION_USED_UP);
        }
    }

    private static RefusedException unknown() {
        return new RefusedException(Refusal.INVITATION_NOT_FOUND);
    }
}
