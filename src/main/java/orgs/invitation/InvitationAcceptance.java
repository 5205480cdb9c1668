package orgs.invitation;

import static orgs.activity.ActivityType.INVITATION_ACCEPTED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orgs.access.Caller;
import orgs.activity.ActivityLine;
import orgs.activity.ActivityLog;
import orgs.member.MemberService;
import orgs.organization.Member;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * The way from an invitation of any channel to a membership. What a channel asks before (a token, an address, a code) is
 * its own matter.
 */
@ApplicationScoped
class InvitationAcceptance {
    private final MemberService members;
    private final ActivityLog activity;
    private final Clock clock;

    InvitationAcceptance(MemberService members, ActivityLog activity, Clock clock) {
        this.members = members;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Makes the caller a member as the invitation offers it, and counts that use, or neither.
     *
     * @param profileId what the caller shows of themselves; none for a channel that knows no profiles
     * @throws RefusedException in this order that of {@link Inviter#requireMayStillOffer}, those of
     *     {@link Invitation#requireOpen}, {@link Refusal#MEMBER_ALREADY_EXISTS}, {@link Refusal#LIMIT_REACHED}
     */
    Uni<Member> join(Caller caller, LockedInvitation locked, Optional<String> profileId) {
        Instant now = clock.instant();
        Invitation invitation = locked.invitation();
        InvitationParties parties = locked.parties();
        parties.inviter().requireMayStillOffer(invitation);
        invitation.requireOpen(now);
        if (parties.own().isPresent()) {
            throw new RefusedException(Refusal.MEMBER_ALREADY_EXISTS);
        }
        var member = Member.create(
                        invitation.organizationId, caller.accountId(), invitation.roles(), invitation.inviterId, now)
                .invitedBy(invitation.id)
                .showing(profileId.orElse(null));
        return members.join(caller, parties.organization(), member, use(caller, invitation, now));
    }

    /**
     * Accepts for a caller who is a member already and stays what they are.
     *
     * @throws RefusedException those of {@link Invitation#requireOpen}
     */
    Uni<Void> acceptAsMember(Caller caller, Invitation invitation) {
        Instant now = clock.instant();
        invitation.requireOpen(now);
        return activity.write(caller, invitation.organizationId, List.of(use(caller, invitation, now)));
    }

    private static ActivityLine use(Caller caller, Invitation invitation, Instant now) {
        Map<String, Object> before = invitation.shown();
        invitation.use(caller.accountId(), now);
        return new ActivityLine(INVITATION_ACCEPTED, invitation.id, before, invitation.shown());
    }
}
