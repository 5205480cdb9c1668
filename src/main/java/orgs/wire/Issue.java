package orgs.wire;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * One thing that is wrong with a request body.
 *
 * @param path names and indexes that lead to the value; empty for the body as a whole
 */
@RegisterForReflection
public record Issue(String code, List<Object> path, String message) {

    public static Issue ofBody(String message) {
        return new Issue("invalid_type", List.of(), message);
    }

    public static Issue of(String field, String message) {
        return new Issue("invalid_value", List.of(field), message);
    }
}
