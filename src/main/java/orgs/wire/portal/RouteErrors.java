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
    private final boolean hidesOrganizations;

    private RouteErrors(Map<Refusal, PortalError> answers, boolean hidesOrganizations) {
        this.answers = answers;
        this.hidesOrganizations = hidesOrganizations;
    }

    private static RouteErrors forbidding(String error) {
        return new RouteErrors(Map.of(), true).saying(Refusal.PERMISSION_DENIED, 403, error);
    }

    static RouteErrors saying400(Refusal refusal, String error) {
        return new RouteErrors(Map.of(), false).saying(refusal, 400, error);
    }

    /** This wording with one more answer of its own. */
    RouteErrors saying(Refusal refusal, int status, String error) {
        var more = new EnumMap<Refusal, PortalError>(Refusal.class);
        more.putAll(answers);
        more.put(refusal, new PortalError(status, error));
        return new RouteErrors(more, hidesOrganizations);
    }

    /** These words, where everybody learns whether there is such an organization: a slug is no secret. */
    RouteErrors tellingWhetherThereIsOne() {
        return new RouteErrors(answers, false);
    }

    /** The answer to this caller, with its refusals in these words. */
    <T> Uni<T> of(Caller caller, Uni<T> answer) {
        return answer.onFailure(RefusedException.class)
                .transform(refused -> worded(caller, (RefusedException) refused));
    }

    private RuntimeException worded(Caller caller, RefusedException refused) {
        boolean hides = hidesOrganizations
                && refused.refusal() == Refusal.ORGANIZATION_NOT_FOUND
                && !caller.reachesEverywhere();
        PortalError own = answers.get(hides ? Refusal.PERMISSION_DENIED : refused.refusal());
        return own == null ? refused : own;
    }
}
