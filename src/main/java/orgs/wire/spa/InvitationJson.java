package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.invitation.InvitationView;
import orgs.invitation.RevealedInvitation;
import orgs.invitation.Status;
import orgs.wire.document.OneOf;

/**
 * An invitation (docs/contracts/spa.md §1.4).
 *
 * @param token only for who just made or renewed it, and for its addressee; else left out
 */
@RegisterForReflection
public record InvitationJson(
        String id,
        String organizationId,
        String email,
        List<String> roles,
        @OneOf(Status.class) String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) String token,
        String inviterId,
        Instant expiresAt,
        Instant createdAt,

        @Schema(nullable = true) Instant respondedAt) {

    static InvitationJson of(RevealedInvitation revealed) {
        return of(revealed.invitation(), revealed.token().orElse(null));
    }

    static InvitationJson summary(InvitationView invitation) {
        return of(invitation, null);
    }

    static InvitationJson of(InvitationView invitation, String token) {
        return new InvitationJson(
                invitation.id(),
                invitation.organizationId(),
                invitation.email(),
                invitation.roles(),
                invitation.status().word(),
                token,
                invitation.inviterId(),
                invitation.expiresAt(),
                invitation.createdAt(),
                invitation.respondedAt());
    }
}
