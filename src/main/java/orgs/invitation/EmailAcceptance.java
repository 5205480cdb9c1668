package orgs.invitation;

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
import orgs.activity.ActivityLog;
import orgs.activity.ActivityType;
import orgs.organization.OrganizationAccess;
import orgs.refusal.Outcome;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** What becomes of an e-mail invitation: accepted, rejected, canceled, or found to be too late. */
@ApplicationScoped
public class EmailAcceptance {
    private final MailTokens tokens;
    private final InvitationAcceptance acceptance;
    private final ActivityLog activity;
    private final Clock clock;

    EmailAcceptance(MailTokens tokens, InvitationAcceptance acceptance, ActivityLog activity, Clock clock) {
        this.tokens = tokens;
        this.acceptance = acceptance;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Replies to an invitation, with the checks in the order of the SPA contract (§3.5). A second accept by the same
     * account answers as the first did.
     *
     * @param token needed to accept and to reject, ignored for cancel
     * @throws RefusedException {@link Refusal#INVITATION_NOT_FOUND} also for one of another channel, {@link Refusal#INVITATION_EXPIRED} (which is written
     *     down although the reply fails), {@link Refusal#INVITATION_TOKEN_INVALID}, {@link Refusal#PERMISSION_DENIED},
     *     {@link Refusal#EMAIL_NOT_VERIFIED}, {@link Refusal#LIMIT_REACHED}
     */
    public Uni<RevealedInvitation> reply(Caller caller, String invitationId, Reply reply, String token) {
        return tryReply(caller, invitationId, reply, token).map(Outcome::orRefuse);
    }

    /** Commits also what a late reply leaves behind. */
    @WithTransaction
    Uni<Outcome<RevealedInvitation>> tryReply(Caller caller, String invitationId, Reply reply, String token) {
        return LockedInvitation.byMail(caller, invitationId)
                .map(found -> found.orElseThrow(() -> new RefusedException(Refusal.INVITATION_NOT_FOUND)))
                .chain(locked -> reply == Reply.CANCEL ? cancel(caller, locked) : answer(caller, locked, reply, token));
    }

    private Uni<Outcome<RevealedInvitation>> cancel(Caller caller, LockedInvitation locked) {
        Invitation invitation = locked.invitation();
        InvitationParties parties = locked.parties();
        invitation.requirePending();
        locked.requireLiving(Refusal.INVITATION_NOT_FOUND);
        requireMayCancel(caller, OrganizationAccess.of(caller, parties.organization(), parties.own()), invitation);
        return conclude(caller, invitation, Status.CANCELED, INVITATION_CANCELED)
                .replaceWith(() -> Outcome.of(RevealedInvitation.hidden(invitation)));
    }

    /** Who invited may, as long as they are a member, whatever their rank is by now. */
    private static void requireMayCancel(Caller caller, OrganizationAccess access, Invitation invitation) {
        access.requireOwn(Refusal.PERMISSION_DENIED);
        if (!invitation.inviterId.equals(caller.accountId())) {
            access.require(Action.MANAGE_INVITATIONS).requireReach(invitation.roles());
        }
    }

    private Uni<Outcome<RevealedInvitation>> answer(Caller caller, LockedInvitation locked, Reply reply, String token) {
        Invitation invitation = locked.invitation();
        boolean isRepeated = reply == Reply.ACCEPT && invitation.wasAcceptedBy(caller.accountId());
        if (!isRepeated) {
            invitation.requirePending();
        }
        if (!tokens.isTokenOf(invitation, token)) {
            throw new RefusedException(Refusal.INVITATION_TOKEN_INVALID);
        }
        if (isRepeated) {
            locked.requireLiving(Refusal.INVITATION_NOT_FOUND);
            return Uni.createFrom().item(Outcome.of(revealed(invitation)));
        }
        if (invitation.isOverdue(clock.instant())) {
            return expire(invitation);
        }
        requireAddressee(caller, invitation);
        locked.requireLiving(Refusal.INVITATION_NOT_FOUND);
        return (reply == Reply.ACCEPT
                        ? accept(caller, locked)
                        : conclude(caller, invitation, Status.REJECTED, INVITATION_REJECTED))
                .replaceWith(() -> Outcome.of(revealed(invitation)));
    }

    private Uni<Outcome<RevealedInvitation>> expire(Invitation invitation) {
        invitation.conclude(Status.EXPIRED, null, clock.instant());
        return activity.writeOwn(invitation.organizationId, INVITATION_EXPIRED, invitation.id, invitation.shown())
                .replaceWith(Outcome.refused(Refusal.INVITATION_EXPIRED));
    }

    private Uni<Void> accept(Caller caller, LockedInvitation locked) {
        return locked.parties().own().isPresent()
                ? acceptance.acceptAsMember(caller, locked.invitation())
                : acceptance.join(caller, locked, Optional.empty()).replaceWithVoid();
    }

    private Uni<Void> conclude(Caller caller, Invitation invitation, Status end, ActivityType type) {
        Map<String, Object> before = invitation.shown();
        invitation.conclude(end, caller.accountId(), clock.instant());
        return activity.write(caller, invitation.organizationId, type, invitation.id, before, invitation.shown());
    }

    private RevealedInvitation revealed(Invitation invitation) {
        return new RevealedInvitation(InvitationView.of(invitation), Optional.of(tokens.of(invitation)));
    }

    private static void requireAddressee(Caller caller, Invitation invitation) {
        if (!caller.identity().email().equals(Optional.of(invitation.email))) {
            throw new RefusedException(Refusal.PERMISSION_DENIED);
        }
        if (!caller.identity().emailVerified()) {
            throw new RefusedException(Refusal.EMAIL_NOT_VERIFIED);
        }
    }
}
