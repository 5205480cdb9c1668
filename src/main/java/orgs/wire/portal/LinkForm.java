package orgs.wire.portal;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.access.Rank;
import orgs.invitation.NewLink;

/** The body of R18. A time and a number are only what is written as one: a list or an object is refused, and not taken for nothing. */
@RegisterForReflection
@Schema(name = "PortalLinkForm")
record LinkForm(
        @Schema(
                required = true,
                enumeration = {"org_admin", "org_viewer"})
        String role,

        @Schema(implementation = Instant.class, nullable = true)
        JsonNode expiresAt,

        @Schema(implementation = Integer.class, minimum = "0", maximum = "999999999")
        JsonNode maxUses,

        String note)
        implements PortalForm {
    private static final String UNLIMITED = "0";
    private static final String NUMBER = "[1-9][0-9]{0,8}";

    /** @throws PortalError for a value that cannot be */
    NewLink link() {
        Rank rank = PortalRole.rank(role).orElseThrow(() -> invalid("role"));
        Integer uses = written(maxUses)
                .filter(text -> !text.equals(UNLIMITED))
                .map(LinkForm::number)
                .orElse(null);
        Instant expiry = written(expiresAt)
                .map(text -> PortalTime.parse(text).orElseThrow(() -> invalid("expiresAt")))
                .orElse(null);
        return new NewLink(rank, expiry, uses, note == null || note.isEmpty() ? null : note);
    }

    /** The value as it is written; empty for what was not sent, is null, or is the empty text. */
    private static Optional<String> written(JsonNode value) {
        return Optional.ofNullable(value)
                .filter(sent -> !sent.isNull())
                .map(sent -> sent.isValueNode() ? sent.asText() : sent.toString())
                .filter(text -> !text.isEmpty());
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
