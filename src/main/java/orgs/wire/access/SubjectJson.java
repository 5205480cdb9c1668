package orgs.wire.access;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import orgs.wire.PlainText;

/** Who would do it: an account, by its own id. */
@RegisterForReflection
record SubjectJson(
        @NotNull @Pattern(regexp = "^" + TYPE + "$", message = "must be " + TYPE)
        String type,

        @NotNull @Size(min = 1, max = 128) @PlainText String id) {
    private static final String TYPE = "account";
}
