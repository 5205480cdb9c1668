package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** One rule that a body field breaks (contract §1.4). */
@RegisterForReflection
public record FieldError(String type, String value, String msg, String path, String location) {

    static FieldError of(String field, String value, String message) {
        return new FieldError("field", value, message, field, "body");
    }
}
