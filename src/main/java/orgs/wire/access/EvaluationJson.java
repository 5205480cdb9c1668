package orgs.wire.access;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import orgs.access.Action;
import orgs.directory.AccessDecision;
import orgs.directory.AccessQuestion;
import orgs.wire.InvalidBodyException;
import orgs.wire.Issue;
import orgs.wire.JsonRequest;

/** A question of several; what it leaves out, the request says for all of them. */
@RegisterForReflection
record EvaluationJson(
        @Valid SubjectJson subject,
        @Valid ActionJson action,
        @Valid ResourceJson resource,
        @Valid ContextJson context) implements JsonRequest {

    EvaluationJson orElse(EvaluationJson defaults) {
        return new EvaluationJson(
                subject == null ? defaults.subject : subject,
                action == null ? defaults.action : action,
                resource == null ? defaults.resource : resource,
                context == null ? defaults.context : context);
    }

    /**
     * @param at where it stands in the request
     * @throws InvalidBodyException if a part of it is missing, or the action is none
     */
    AccessQuestion question(List<Object> at) {
        if (subject == null) throw invalid("must not be null", at, "subject");
        if (action == null) throw invalid("must not be null", at, "action");
        if (resource == null) throw invalid("must not be null", at, "resource");
        Action asked = action.action().orElseThrow(() -> invalid("Unknown action", at, "action", "name"));
        return new AccessQuestion(subject.id(), asked, resource.id());
    }

    DecisionJson answer(AccessDecision decision) {
        return DecisionJson.of(decision, context != null && context.isToExplain());
    }

    private static InvalidBodyException invalid(String message, List<Object> at, String... field) {
        List<Object> path = Stream.concat(at.stream(), Stream.of(field)).toList();
        return new InvalidBodyException(List.of(new Issue("invalid_value", path, message)));
    }
}
