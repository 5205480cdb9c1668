package orgs.wire.dashboard;

import java.util.Map;
import java.util.Optional;
import orgs.text.StorableText;

/** The fields that a body posts, whatever its format. What cannot be stored (a NUL, say) is posted, but blank. */
record Form(Map<String, String> fields) {
    static final Form EMPTY = new Form(Map.of());

    /** The field's text; empty for one that is absent or blank. Nothing is trimmed. */
    Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name)).filter(text -> !text.isBlank() && StorableText.isStorable(text));
    }

    String required(String name, DashboardError otherwise) {
        return text(name).orElseThrow(() -> new DashboardException(otherwise));
    }

    /** Whether the field is there at all, be it blank. */
    boolean names(String name) {
        return fields.containsKey(name);
    }
}
