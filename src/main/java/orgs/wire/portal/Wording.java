package orgs.wire.portal;

import io.smallrye.mutiny.Uni;
import java.util.EnumMap;
import java.util.Map;
import orgs.access.Caller;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * What a route says in its own words where {@link PortalErrors} speaks for most. Rights come before existence (contract
 * §4, note on "org?"): only who reaches every organization learns that one does not exist.
 */
final class Wording {
    static final Wording FOR_MEMBERS = forbidding("Access denied");
    static final Wording FOR_ADMINS = forbidding("Organization admin access required");
    static final Wording FOR_SYSTEM_ADMINS = forbidding("Forbidden: System Admins only");

    private final Map<Refusal, PortalProblem> answers;

    private Wording(Map<Refusal, PortalProblem> answers) {
        this.answers = answers;
    }

    private static Wording forbidding(String error) {
        return new Wording(Map.of()).saying(Refusal.PERMISSION_DENIED, 403, error);
    }

    static Wording saying400(Refusal refusal, String error) {
        return new Wording(Map.of()).saying(refusal, 400, error);
    }

    /** This wording with one more answer of its own. */
    Wording saying(Refusal refusal, int status, String error) {
        var more = new EnumMap<Refusal, PortalProblem>(Refusal.class);
        more.putAll(answers);
        more.put(refusal, new PortalProblem(status, error));
        return new Wording(more);
    }

    /** The answer to this caller, with its refusals in these words. */
    <T> Uni<T> of(Caller caller, Uni<T> answer) {
        return answer.onFailure(RefusedException.class)
                .transform(refused -> worded(caller, (RefusedException) refused));
    }

    private RuntimeException worded(Caller caller, RefusedException refused) {
        boolean hides = refused.refusal() == Refusal.ORGANIZATION_NOT_FOUND && !caller.reachesEverywhere();
        Refusal told =
                hides && answers.containsKey(Refusal.PERMISSION_DENIED) ? Refusal.PERMISSION_DENIED : refused.refusal();
        PortalProblem own = answers.get(told);
        return own == null ? refused : own;
    }
}
