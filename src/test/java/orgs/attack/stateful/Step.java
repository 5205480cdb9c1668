package orgs.attack.stateful;

import java.util.function.Consumer;
import java.util.function.Supplier;
import orgs.refusal.RefusedException;

/**
 * One request of somebody, what the model says about it, and what the activity must tell when it succeeds.
 *
 * @param ok the status of success
 * @param activity the type, or several between {@code |}; empty for what no activity tells
 * @param isAlwaysTold whether each success is told; else one that changed nothing may not be
 * @param rule who may, and what becomes: refuses, or returns what is different when it has succeeded
 */
record Step(
        Actor who,
        Api api,
        Request request,
        int ok,
        String activity,
        boolean isAlwaysTold,
        Supplier<Consumer<Answer>> rule) {
    static final Consumer<Answer> NOTHING = answer -> {};

    /** What must be answered, and what is different then. */
    record Prediction(String told, Consumer<Answer> change) {}

    static Step of(Actor who, Api api, Request request, String activity, Supplier<Consumer<Answer>> rule) {
        return new Step(who, api, request, 200, activity, true, rule);
    }

    /** The same, where success makes something that has an address. */
    Step creating() {
        return new Step(who, api, request, 201, activity, isAlwaysTold, rule);
    }

    /** The same, where a repetition succeeds and changes nothing. */
    Step repeatable() {
        return new Step(who, api, request, ok, activity, false, rule);
    }

    Prediction predict() {
        try {
            return new Prediction(Integer.toString(ok), rule.get());
        } catch (RefusedException refused) {
            return new Prediction(api.told(refused.refusal(), who), NOTHING);
        }
    }

    Answer ask() {
        return who.ask(request);
    }

    @Override
    public String toString() {
        return who + ": " + request;
    }
}
