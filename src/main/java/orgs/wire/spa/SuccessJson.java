package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The body where there is nothing else to tell: the API's client drops the answer of a 204. */
@RegisterForReflection
public record SuccessJson(boolean success) {
    static final SuccessJson TRUE = new SuccessJson(true);
}
