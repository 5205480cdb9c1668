package orgs.wire.access;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import orgs.wire.PlainText;

/** To what it would be done: an organization, by its id. */
@RegisterForReflection
record ResourceJson(
        @NotNull @Pattern(regexp = "^" + TYPE + "$", message = "must be " + TYPE)
        String type,

        @NotNull @Size(min = 1, max = 128) @PlainText String id) {
    private static final String TYPE = "organization";
}
