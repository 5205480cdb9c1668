package orgs.wire.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.invitation.InvitationView;
import orgs.invitation.RevealedInvitation;
import orgs.invitation.Status;

/**
 * An invite link for those who manage links (contract §2.5).
 *
 * @param code null, and {@code url} with it, when the server's key it was made under is known no more
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PortalLinkJson(
        String id,
        String organizationId,
        @Schema(nullable = true) String code,
        String createdByUserId,
        Instant createdAt,

        @Schema(implementation = String.class, format = "date-time", nullable = true)
        Instant expiresAt,

        @Schema(nullable = true) Integer maxUses,
        int useCount,
        boolean disabled,
        @Schema(nullable = true) String note,
        String role,
        @Schema(nullable = true) String url) {

    static PortalLinkJson of(RevealedInvitation revealed, String frontendUrl) {
        InvitationView link = revealed.invitation();
        String code = revealed.token().orElse(null);
        return new PortalLinkJson(
                link.id(),
                link.organizationId(),
                code,
                link.inviterId(),
                link.createdAt(),
                link.expiresAt(),
                link.maxUses(),
                link.uses(),
                isOff(link),
                link.note(),
                PortalRole.of(link.roles()),
                code == null ? null : frontendUrl + "/org-invite/" + code);
    }

    /** Links know two states; one that was canceled with its organization is off. */
    private static boolean isOff(InvitationView link) {
        return link.disabled() || link.status() != Status.PENDING;
    }
}
