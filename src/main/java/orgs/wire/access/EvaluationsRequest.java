package orgs.wire.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import orgs.directory.AccessDecision;
import orgs.directory.AccessQuestion;
import orgs.wire.JsonRequest;

/**
 * The body of {@code POST /access/v1/evaluations}. What an evaluation leaves out is that of the request; without
 * evaluations the request is one itself.
 */
@RegisterForReflection
record EvaluationsRequest(
        @Valid SubjectJson subject,
        @Valid ActionJson action,
        @Valid ResourceJson resource,
        @Valid ContextJson context,
        @Size(max = MOST) List<@NotNull @Valid EvaluationJson> evaluations,
        @Valid OptionsJson options)
        implements JsonRequest {
    /** The statement reads every account's membership in every organization that is named. */
    private static final int MOST = 50;

    /** When to stop answering. */
    @RegisterForReflection
    record OptionsJson(
            @JsonProperty("evaluations_semantic")
            @Pattern(regexp = "^(execute_all|" + UNTIL_DENIED + '|' + UNTIL_PERMITTED + ")$")
            String semantic)
            implements JsonRequest {
        private static final String UNTIL_DENIED = "deny_on_first_deny";
        private static final String UNTIL_PERMITTED = "permit_on_first_permit";

        /** Whether this decision is the last one that is wanted. */
        private boolean endsWith(AccessDecision decision) {
            return Objects.equals(semantic, decision.isAllowed() ? UNTIL_PERMITTED : UNTIL_DENIED);
        }
    }

    @JsonIgnore
    private boolean isOne() {
        return evaluations == null || evaluations.isEmpty();
    }

    @JsonIgnore
    private EvaluationJson itself() {
        return new EvaluationJson(subject, action, resource, context);
    }

    private EvaluationJson evaluation(int index) {
        return evaluations.get(index).orElse(itself());
    }

    /** @throws orgs.wire.InvalidBodyException if one of them is none */
    @JsonIgnore
    List<AccessQuestion> questions() {
        return isOne()
                ? List.of(itself().question(List.of()))
                : IntStream.range(0, evaluations.size())
                        .mapToObj(index -> evaluation(index).question(List.of("evaluations", index)))
                        .toList();
    }

    /** @param decisions one for each of the questions */
    DecisionsJson answer(List<AccessDecision> decisions) {
        return isOne()
                ? DecisionsJson.ofOne(itself().answer(decisions.get(0)))
                : DecisionsJson.of(IntStream.range(0, wanted(decisions))
                        .mapToObj(index -> evaluation(index).answer(decisions.get(index)))
                        .toList());
    }

    private int wanted(List<AccessDecision> decisions) {
        if (options == null) {
            return decisions.size();
        }
        return IntStream.range(0, decisions.size())
                .filter(index -> options.endsWith(decisions.get(index)))
                .map(last -> last + 1)
                .findFirst()
                .orElse(decisions.size());
    }
}
