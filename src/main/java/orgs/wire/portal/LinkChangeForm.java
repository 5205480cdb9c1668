package orgs.wire.portal;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.invitation.LinkChange;

/** The body of R20; what was not sent stays as it is. */
@RegisterForReflection
@Schema(name = "PortalLinkChange")
public record LinkChangeForm(
        @Schema(implementation = Boolean.class) JsonNode disabled,
        @Schema(implementation = String.class) JsonNode note) {

    static LinkChangeForm of(PortalBody body) {
        return new LinkChangeForm(body.value("disabled"), body.value("note"));
    }

    /** @throws PortalError for a value of another type */
    LinkChange change() {
        if (!note.isMissingNode() && !note.isNull() && !note.isTextual()) {
            throw invalid("note");
        }
        return new LinkChange(flag(), !note.isMissingNode(), note.textValue());
    }

    /** A form has only texts. */
    private Optional<Boolean> flag() {
        if (disabled.isMissingNode()) {
            return Optional.empty();
        }
        String word = disabled.asText();
        if (!(disabled.isBoolean() || disabled.isTextual()) || !(word.equals("true") || word.equals("false"))) {
            throw invalid("disabled");
        }
        return Optional.of(Boolean.valueOf(word));
    }

    private static PortalError invalid(String field) {
        return new PortalError(400, "Failed to update invite link: Invalid " + field);
    }
}
