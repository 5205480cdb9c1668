package orgs.invitation;

import java.time.Instant;
import java.util.List;

/**
 * An invitation as it leaves the core: without any secret.
 *
 * @param off whether it lets nobody in, whatever its time and uses: not pending any more, a link that is switched off, or
 *     a link, in its organization's list, whose maker could not make it any more
 */
public record InvitationView(
        String id,
        String organizationId,
        Channel channel,
        String email,
        List<String> roles,
        Status status,
        String inviterId,
        Integer maxUses,
        int uses,
        boolean off,
        String note,
        Instant expiresAt,
        Instant createdAt,
        Instant updatedAt,
        Instant respondedAt) {

    public static InvitationView of(Invitation invitation) {
        return of(invitation, invitation.isOff());
    }

    static InvitationView of(Invitation invitation, Inviter inviter) {
        return of(invitation, invitation.isOff() || !inviter.mayStillOffer(invitation));
    }

    /** A pending invitation by mail: what others can have, or only later, it lacks. */
    public static InvitationView pendingByEmail(
            String id,
            String organizationId,
            String email,
            List<String> roles,
            String inviterId,
            Instant expiresAt,
            Instant createdAt,
            Instant updatedAt) {
        return new InvitationView(
                id,
                organizationId,
                Channel.EMAIL,
                email,
                roles,
                Status.PENDING,
                inviterId,
                null,
                0,
                false,
                null,
                expiresAt,
                createdAt,
                updatedAt,
                null);
    }

    private static InvitationView of(Invitation invitation, boolean off) {
        return new InvitationView(
                invitation.id,
                invitation.organizationId,
                invitation.channel,
                invitation.email,
                invitation.roles().names(),
                invitation.status,
                invitation.inviterId,
                invitation.maxUses,
                invitation.uses,
                off,
                invitation.note,
                invitation.expiresAt,
                invitation.createdAt,
                invitation.updatedAt,
                invitation.respondedAt);
    }
}
