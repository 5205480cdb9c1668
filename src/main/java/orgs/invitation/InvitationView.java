package orgs.invitation;

import java.time.Instant;
import java.util.List;

/** An invitation as it leaves the core: without any secret. */
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
        boolean disabled,
        String note,
        Instant expiresAt,
        Instant createdAt,
        Instant updatedAt,
        Instant respondedAt) {

    public static InvitationView of(Invitation invitation) {
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
                invitation.disabled,
                invitation.note,
                invitation.expiresAt,
                invitation.createdAt,
                invitation.updatedAt,
                invitation.respondedAt);
    }
}
