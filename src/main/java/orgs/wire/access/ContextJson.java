package orgs.wire.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import orgs.wire.JsonRequest;

/** Under which circumstances it would be done; the only one that counts is whether the answer is to be explained. */
@RegisterForReflection
record ContextJson(Boolean explain) implements JsonRequest {

    @JsonIgnore
    boolean isToExplain() {
        return Boolean.TRUE.equals(explain);
    }
}
