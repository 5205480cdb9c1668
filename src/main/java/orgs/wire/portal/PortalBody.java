package orgs.wire.portal;

import com.fasterxml.jackson.databind.JsonNode;

/** The fields of a request body, JSON or urlencoded alike. */
final class PortalBody {
    private final JsonNode fields;

    PortalBody(JsonNode fields) {
        this.fields = fields;
    }

    /** Whether the field was sent, with whatever value. */
    boolean has(String field) {
        return fields.has(field);
    }

    /** The field as text: numbers and booleans as they are written, empty for null, for lists and objects, and for what was not sent. */
    String text(String field) {
        JsonNode value = value(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    /** As {@link #text}, but null instead of the empty text. */
    String textOrNull(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    JsonNode value(String field) {
        return fields.path(field);
    }
}
