package orgs.wire.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import orgs.wire.JsonRequest;

/** The body of {@code POST /access/v1/evaluation}. */
@RegisterForReflection
record EvaluationRequest(
        @NotNull @Valid SubjectJson subject,
        @NotNull @Valid ActionJson action,
        @NotNull @Valid ResourceJson resource,
        @Valid ContextJson context)
        implements JsonRequest {

    @JsonIgnore
    EvaluationJson evaluation() {
        return new EvaluationJson(subject, action, resource, context);
    }
}
