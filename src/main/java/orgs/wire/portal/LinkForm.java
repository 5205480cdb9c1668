package orgs.wire.portal;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.access.Rank;
import orgs.invitation.NewLink;

/** The body of R18; what is empty or was not sent is null, and {@code maxUses} 0 as well. */
@RegisterForReflection
@Schema(name = "PortalLinkForm")
public record LinkForm(
        @Schema(enumeration = {"org_admin", "org_viewer"}) String role, String expiresAt, String maxUses, String note) {
    private static final String UNLIMITED = "0";
    private static final String NUMBER = "[1-9][0-9]{0,8}";

    static LinkForm of(PortalBody body) {
        JsonNode uses = body.value("maxUses");
        boolean isNoNumber = uses.isContainerNode() || uses.isBoolean();
        String maxUses = isNoNumber ? uses.toString() : body.textOrNull("maxUses");
        return new LinkForm(
                body.text("role"),
                body.textOrNull("expiresAt"),
                UNLIMITED.equals(maxUses) ? null : maxUses,
                body.textOrNull("note"));
    }

    /** @throws PortalError for a value that cannot be */
    NewLink link() {
        Rank rank = PortalRole.rank(role).orElseThrow(() -> invalid("role"));
        Integer uses = Optional.ofNullable(maxUses).map(LinkForm::number).orElse(null);
        Instant expiry = Optional.ofNullable(expiresAt)
                .map(text -> PortalTime.parse(text).orElseThrow(() -> invalid("expiresAt")))
                .orElse(null);
        return new NewLink(rank, expiry, uses, note);
    }

    private static Integer number(String text) {
        if (!text.matches(NUMBER)) {
            throw invalid("maxUses");
        }
        return Integer.valueOf(text);
    }

    private static PortalError invalid(String field) {
        return new PortalError(400, "Failed to create invite link: Invalid " + field);
    }
}
