package orgs.wire.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.invitation.InvitationView;
import orgs.invitation.RevealedInvitation;

/**
 * An invite link for those who manage links (docs/contracts/portal.md §2.5).
 *
 * @param code null, and {@code url} with it, when the server's key it was made under is not known any more
 * @param disabled also what was canceled with its organization, and what somebody made who could not make it any more
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PortalLinkJson(
        String id,
        String organizationId,
        @Schema(nullable = true) String code,
        String createdByUserId,
        Instant createdAt,

        @Schema(nullable = true) Instant expiresAt,

        @Schema(nullable = true) Integer maxUses,
        int useCount,
        boolean disabled,
        @Schema(nullable = true) String note,

        @Schema(enumeration = {PortalRole.ADMIN, PortalRole.VIEWER})
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
                link.off(),
                link.note(),
                PortalRole.of(link.roles()),
                code == null ? null : frontendUrl + "/org-invite/" + code);
    }
}
