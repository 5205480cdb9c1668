package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.invitation.InvitationView;
import orgs.invitation.ListedInvitation;
import orgs.invitation.MailState;

/**
 * An invitation of whatever channel (docs/contracts/spa.md R36). What its channel does not have is null.
 *
 * @param founded whether its inviter could still make this offer; else nobody joins by it
 * @param mail {@code off}, {@code waiting}, {@code sent}, {@code given_up} or {@code withheld}
 * @param code of a link
 */
@RegisterForReflection
public record ListedInvitationJson(
        String id,
        String organizationId,
        String channel,
        String state,
        @Schema(nullable = true) String email,
        List<String> roles,
        InviterJson inviter,
        boolean founded,
        @Schema(nullable = true) String mail,
        @Schema(nullable = true) String code,
        @Schema(nullable = true) String note,
        int uses,
        @Schema(nullable = true) Integer maxUses,

        @Schema(implementation = String.class, format = "date-time", nullable = true)
        Instant lockedUntil,

        @Schema(implementation = String.class, format = "date-time", nullable = true)
        Instant expiresAt,

        Instant createdAt,

        @Schema(implementation = String.class, format = "date-time", nullable = true)
        Instant respondedAt) {

    static ListedInvitationJson of(ListedInvitation listed) {
        InvitationView invitation = listed.invitation();
        return new ListedInvitationJson(
                invitation.id(),
                invitation.organizationId(),
                invitation.channel().word(),
                listed.state().word(),
                invitation.email(),
                invitation.roles(),
                new InviterJson(invitation.inviterId(), listed.inviterName().orElse(null)),
                listed.founded(),
                listed.mail().map(MailState::word).orElse(null),
                listed.linkCode().orElse(null),
                invitation.note(),
                invitation.uses(),
                invitation.maxUses(),
                listed.lockedUntil().orElse(null),
                invitation.expiresAt(),
                invitation.createdAt(),
                invitation.respondedAt());
    }
}
