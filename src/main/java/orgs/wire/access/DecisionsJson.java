package orgs.wire.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * The answers to several questions, in their order; or, as of {@code /evaluation}, to the one that the request is
 * itself.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionsJson(List<DecisionJson> evaluations, Boolean decision, DecisionJson.ReasonJson context) {

    static DecisionsJson of(List<DecisionJson> evaluations) {
        return new DecisionsJson(evaluations, null, null);
    }

    static DecisionsJson ofOne(DecisionJson answer) {
        return new DecisionsJson(null, answer.decision(), answer.context());
    }
}
