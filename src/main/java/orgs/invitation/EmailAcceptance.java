package orgs.invitation;

import static orgs.activity.ActivityType.INVITATION_ACCEPTED;
import static orgs.activity.ActivityType.INVITATION_CANCELED;
import static orgs.activity.ActivityType.INVITATION_EXPIRED;
import static orgs.activity.ActivityType.INVITATION_REJECTED;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Rank;
import orgs.account.Account;
import orgs.activity.ActivityLog;
import orgs.activity.ActivityType;
import orgs.member.MemberService;
import orgs.organization.Member;
import orgs.organization.Organization;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** What becomes of an e-mail invitation: accepted, rejected, canceled, or found to be too late. */
@ApplicationScoped
public class EmailAcceptance {
    private final MailTokens tokens;
    private final MemberService members;
    private final ActivityLog activity;
    private final Clock clock;

    EmailAcceptance(MailTokens tokens, MemberService members, ActivityLog activity, Clock clock) {
        this.tokens = tokens;
        this.members = members;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Replies to an invitation, with the checks in the order of the SPA contract (§3.5). A second accept by the same
     * account answers as the first did.
     *
     * @param token needed to accept and to reject, ignored for cancel
     * @throws RefusedException {@link Refusal#INVITATION_NOT_FOUND}, {@link Refusal#INVITATION_EXPIRED} (which is written
     *     down although the reply fails), {@link Refusal#INVITATION_TOKEN_INVALID}, {@link Refusal#PERMISSION_DENIED},
     *     {@link Refusal#EMAIL_NOT_VERIFIED}, {@link Refusal#LIMIT_REACHED}
     */
    public Uni<RevealedInvitation> reply(Caller caller, String invitationId, Reply reply, String token) {
        return attempt(caller, invitationId, reply, token).map(Attempt::orRefuse);
    }

    /** Commits also what a late reply leaves behind: the refusal follows after the transaction. */
    @WithTransaction
    Uni<Attempt> attempt(Caller caller, String invitationId, Reply reply, String token) {
        return Invitation.organizationIdOf(invitationId)
                .chain(Organization::lockInAnyState)
                .chain(organization -> Invitation.locked(invitationId)
                        .chain(invitation -> reply == Reply.CANCEL
                                ? cancel(caller, organization.orElseThrow(), invitation)
                                : answer(caller, organization.orElseThrow(), invitation, reply, token)));
    }

    private Uni<Attempt> cancel(Caller caller, Organization organization, Invitation invitation) {
        invitation.requirePending();
        requireLiving(organization);
        return Member.findOf(organization.id, caller.accountId())
                .invoke(own -> requireMayCancel(caller, own, invitation))
                .chain(() -> conclude(caller, invitation, Status.CANCELED, INVITATION_CANCELED))
                .replaceWith(() -> Attempt.succeeded(RevealedInvitation.hidden(invitation)));
    }

    private static void requireMayCancel(Caller caller, Optional<Member> own, Invitation invitation) {
        if (!invitation.inviterId.equals(caller.accountId())) {
            Rank.of(caller, own.map(Member::roles))
                    .require(Action.MANAGE_INVITATIONS)
                    .requireReach(invitation.roles());
        }
    }

    private Uni<Attempt> answer(
            Caller caller, Organization organization, Invitation invitation, Reply reply, String token) {
        boolean isRepeated = reply == Reply.ACCEPT && invitation.wasAcceptedBy(caller.accountId());
        if (!isRepeated) {
            invitation.requirePending();
        }
        if (invitation.channel != Channel.EMAIL || !tokens.isTokenOf(invitation, token)) {
            throw new RefusedException(Refusal.INVITATION_TOKEN_INVALID);
        }
        if (isRepeated) {
            requireLiving(organization);
            return Uni.createFrom().item(succeeded(invitation));
        }
        if (invitation.isOverdue(clock.instant())) {
            return expire(invitation);
        }
        requireAddressee(caller, invitation);
        requireLiving(organization);
        return (reply == Reply.ACCEPT
                        ? accept(caller, organization, invitation)
                        : conclude(caller, invitation, Status.REJECTED, INVITATION_REJECTED))
                .replaceWith(() -> succeeded(invitation));
    }

    private Uni<Attempt> expire(Invitation invitation) {
        invitation.conclude(Status.EXPIRED, null, clock.instant());
        return activity.writeOwn(invitation.organizationId, INVITATION_EXPIRED, invitation.id, invitation.shown())
                .replaceWith(Attempt.refused(Refusal.INVITATION_EXPIRED));
    }

    private Uni<Void> accept(Caller caller, Organization organization, Invitation invitation) {
        return Member.findOf(organization.id, caller.accountId())
                .chain(own -> own.isPresent() ? Uni.createFrom().voidItem() : join(caller, organization, invitation))
                .chain(() -> conclude(caller, invitation, Status.ACCEPTED, INVITATION_ACCEPTED));
    }

    private Uni<Void> join(Caller caller, Organization organization, Invitation invitation) {
        var member = Member.create(
                        organization.id, caller.accountId(), invitation.roles(), invitation.inviterId, clock.instant())
                .invitedBy(invitation.id);
        return requireInviterMayStillGrant(invitation)
                .chain(() -> members.join(caller, organization, member))
                .replaceWithVoid();
    }

    private static Uni<Void> requireInviterMayStillGrant(Invitation invitation) {
        return Account.<Account>findById(invitation.inviterId)
                .chain(inviter -> Member.findOf(invitation.organizationId, invitation.inviterId)
                        .invoke(membership -> Rank.of(inviter.systemAdministrator, membership.map(Member::roles))
                                .require(Action.MANAGE_INVITATIONS)
                                .requireReach(invitation.roles())))
                .replaceWithVoid();
    }

    private Uni<Void> conclude(Caller caller, Invitation invitation, Status end, ActivityType type) {
        Map<String, Object> before = invitation.shown();
        invitation.conclude(end, caller.accountId(), clock.instant());
        return activity.write(caller, invitation.organizationId, type, invitation.id, before, invitation.shown());
    }

    private RevealedInvitation revealed(Invitation invitation) {
        return new RevealedInvitation(InvitationView.of(invitation), Optional.of(tokens.of(invitation)));
    }

    private Attempt succeeded(Invitation invitation) {
        return Attempt.succeeded(revealed(invitation));
    }

    private static void requireAddressee(Caller caller, Invitation invitation) {
        if (!caller.email().equals(Optional.of(invitation.email))) {
            throw new RefusedException(Refusal.PERMISSION_DENIED);
        }
        if (!caller.emailVerified()) {
            throw new RefusedException(Refusal.EMAIL_NOT_VERIFIED);
        }
    }

    private static void requireLiving(Organization organization) {
        if (organization.isDeleted()) {
            throw new RefusedException(Refusal.INVITATION_NOT_FOUND);
        }
    }

    /** How a reply ended: with the invitation, or with a refusal that must not undo what was written. */
    record Attempt(Optional<RevealedInvitation> invitation, Optional<Refusal> refusal) {

        static Attempt succeeded(RevealedInvitation invitation) {
            return new Attempt(Optional.of(invitation), Optional.empty());
        }

        static Attempt refused(Refusal refusal) {
            return new Attempt(Optional.empty(), Optional.of(refusal));
        }

        RevealedInvitation orRefuse() {
            refusal.ifPresent(reason -> {
                throw new RefusedException(reason);
            });
            return invitation.orElseThrow();
        }
    }
}
