package orgs.wire.portal;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.invitation.LinkChange;

/** The body of R20; null is what was not sent and stays as it is. */
@RegisterForReflection
@Schema(name = "PortalLinkChange")
record LinkChangeForm(
        @Schema(implementation = Boolean.class) JsonNode disabled,
        @Schema(implementation = String.class) JsonNode note) implements PortalForm {

    /** @throws PortalError for a value of another type */
    LinkChange change() {
        if (note != null && !note.isNull() && !note.isTextual()) {
            throw invalid("note");
        }
        return new LinkChange(
                Optional.ofNullable(disabled).map(LinkChangeForm::flag),
                note != null,
                note == null ? null : note.textValue());
    }

    /** Urlencoded bodies have only texts. */
    private static boolean flag(JsonNode value) {
        String word = value.asText();
        if (!(value.isBoolean() || value.isTextual()) || !(word.equals("true") || word.equals("false"))) {
            throw invalid("disabled");
        }
        return Boolean.parseBoolean(word);
    }

    private static PortalError invalid(String field) {
        return new PortalError(400, "Failed to update invite link: Invalid " + field);
    }
}
