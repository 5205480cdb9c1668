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
final class RouteErrors {
    static final RouteErrors FOR_MEMBERS = forbidding("Access denied");
    static final RouteErrors FOR_ADMINS = forbidding("Organization admin access required");
    static final RouteErrors FOR_SYSTEM_ADMINS = forbidding("Forbidden: System Admins only");

    private final Map<Refusal, PortalError> answers;

    private RouteErrors(Map<Refusal, PortalError> answers) {
        this.answers = answers;
    }

    private static RouteErrors forbidding(String error) {
        return new RouteErrors(Map.of()).saying(Refusal.PERMISSION_DENIED, 403, error);
    }

    static RouteErrors saying400(Refusal refusal, String error) {
        return new RouteErrors(Map.of()).saying(refusal, 400, error);
    }

    /** This wording with one more answer of its own. */
    RouteErrors saying(Refusal refusal, int status, String error) {
        var more = new EnumMap<Refusal, PortalError>(Refusal.class);
        more.putAll(answers);
        more.put(refusal, new PortalError(status, error));
        return new RouteErrors(more);
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
        PortalError own = answers.get(told);
        return own == null ? refused : own;
    }
}
