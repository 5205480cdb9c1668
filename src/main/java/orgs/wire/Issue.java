package orgs.wire;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * One thing that is wrong with a request body.
 *
 * @param path names and indexes that lead to the value; empty for the body as a whole
 * @param value what was read there; null where nothing was. Not every API shows it
 */
@RegisterForReflection
public record Issue(
        String code,
        List<Object> path,
        String message,
        @JsonIgnore Object value) {

    public Issue(String code, List<Object> path, String message) {
        this(code, path, message, null);
    }

    public static Issue ofBody(String message) {
        return new Issue("invalid_type", List.of(), message);
    }

    public static Issue of(String field, String message) {
        return new Issue("invalid_value", List.of(field), message);
    }
}
