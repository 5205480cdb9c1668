package orgs.wire.dashboard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The body of every refusal. */
@RegisterForReflection
record ErrorJson(String object, String message, @JsonIgnore int originalStatus) {

    static ErrorJson of(DashboardError error) {
        return new ErrorJson(error.isAboutCredential() ? "auth" : "error", error.word(), error.originalStatus());
    }
}
