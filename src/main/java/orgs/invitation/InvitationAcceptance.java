package orgs.invitation;

import static orgs.activity.ActivityType.INVITATION_ACCEPTED;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import orgs.access.Caller;
import orgs.activity.ActivityLog;
import orgs.member.MemberService;
import orgs.organization.Member;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * The way from an invitation of any channel to a membership. What a channel asks before (a token, an address, a code) is
 * its own matter; the organization must be locked.
 */
@ApplicationScoped
class InvitationAcceptance {
    private static final String USE = """
            update Invitation i set i.uses = i.uses + 1, i.updatedAt = :now,
                i.status = :status, i.respondedAt = :respondedAt, i.respondedBy = :respondedBy
            where i.organizationId = :organization and i.id = :id and i.status = PENDING and i.disabled = false
                and (i.expiresAt is null or i.expiresAt >= :now) and (i.maxUses is null or i.uses < i.maxUses)
            """;

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
    Uni<Member> join(Caller caller, InvitationParties parties, Invitation invitation, Optional<String> profileId) {
        Instant now = clock.instant();
        parties.inviter().requireMayStillOffer(invitation);
        invitation.requireOpen(now);
        if (parties.own().isPresent()) {
            throw new RefusedException(Refusal.MEMBER_ALREADY_EXISTS);
        }
        var member = Member.create(
                        invitation.organizationId, caller.accountId(), invitation.roles(), invitation.inviterId, now)
                .invitedBy(invitation.id)
                .showing(profileId.orElse(null));
        return use(caller, invitation, now)
                .chain(() -> members.join(caller, parties.organization(), member))
                .call(() -> record(caller, invitation));
    }

    /** Accepts for a caller who is a member already and stays what they are. @throws RefusedException as {@link #join} */
    Uni<Void> acceptAsMember(Caller caller, Invitation invitation) {
        return use(caller, invitation, clock.instant()).chain(() -> record(caller, invitation));
    }

    /** Counts one use in one statement; the last use of an invitation for one accepts it. */
    private static Uni<Void> use(Caller caller, Invitation invitation, Instant now) {
        boolean isLast = invitation.endsWithItsUse();
        return Panache.getSession()
                .chain(session -> session.createMutationQuery(USE)
                        .setParameter("organization", invitation.organizationId)
                        .setParameter("id", invitation.id)
                        .setParameter("now", now)
                        .setParameter("status", isLast ? Status.ACCEPTED : Status.PENDING)
                        .setParameter("respondedAt", isLast ? now : null)
                        .setParameter("respondedBy", isLast ? caller.accountId() : null)
                        .executeUpdate())
                .chain(counted -> counted == 1 ? Uni.createFrom().voidItem() : refuse(invitation, now));
    }

    /** Somebody was faster since the invitation was read: what it is now tells the refusal. */
    private static Uni<Void> refuse(Invitation invitation, Instant now) {
        return Panache.getSession()
                .chain(session -> session.refresh(invitation))
                .invoke(() -> invitation.requireOpen(now))
                .onItem()
                .failWith(() -> new RefusedException(Refusal.INVITATION_CLOSED));
    }

    /** The invitation in memory still is what it was before the statement that counted the use. */
    private Uni<Void> record(Caller caller, Invitation invitation) {
        return activity.write(
                caller,
                invitation.organizationId,
                INVITATION_ACCEPTED,
                invitation.id,
                invitation.shown(),
                invitation.shownWhenUsed());
    }
}
