package orgs.wire.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import orgs.directory.AccessDecision;
import orgs.wire.document.OneOf;

/**
 * The answer to one question.
 *
 * @param context what decided, where it is asked for; else left out
 */
@RegisterForReflection
public record DecisionJson(
        boolean decision,
        @JsonInclude(JsonInclude.Include.NON_NULL) ReasonJson context) {

    /**
     * What decided.
     *
     * @param rank left out of who is no member, as the roles are
     */
    @RegisterForReflection
    public record ReasonJson(
            @OneOf(AccessDecision.Reason.class) String reason,
            @JsonInclude(JsonInclude.Include.NON_NULL) String rank,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<String> roles) {

        static ReasonJson of(AccessDecision decision) {
            return decision.rank().isMember()
                    ? new ReasonJson(decision.reason().word(), decision.rank().word(), decision.roles())
                    : new ReasonJson(decision.reason().word(), null, null);
        }
    }

    static DecisionJson of(AccessDecision decision, boolean isExplained) {
        return new DecisionJson(decision.isAllowed(), isExplained ? ReasonJson.of(decision) : null);
    }
}
