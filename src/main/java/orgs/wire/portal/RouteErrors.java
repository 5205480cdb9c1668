package orgs.wire.portal;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import orgs.refusal.Refusal;
import orgs.session.CurrentCaller;
import orgs.wire.RefusalHeader;

/**
 * Answers refusals in the words of the route: what it {@link Says} itself, else what {@link PortalErrors} says. Rights come before existence
 * (docs/contracts/portal.md §4, note on "org?"): only who reaches every organization learns that one does not exist, unless the route {@link TellsExistence}.
 */
@Singleton
public class RouteErrors {
    static final String MEMBERS_ONLY = "Access denied";
    static final String ADMINS_ONLY = "Organization admin access required";
    static final String SYSTEM_ADMINS_ONLY = "Forbidden: System Admins only";

    private final CurrentCaller caller;

    RouteErrors(CurrentCaller caller) {
        this.caller = caller;
    }

    /** @param route the resource and method that were asked; without a method where none was found yet */
    public Response refused(Refusal refusal, ResourceInfo route) {
        Method method = route.getResourceMethod();
        if (method == null) {
            return PortalErrors.refused(refusal);
        }
        Refusal told = hides(refusal, method) ? Refusal.PERMISSION_DENIED : refusal;
        return Stream.of(method, route.getResourceClass())
                .flatMap(declared -> words(declared, told).stream())
                .findFirst()
                .map(words -> RefusalHeader.with(told, PortalErrors.error(words.status(), words.error())))
                .orElseGet(() -> PortalErrors.refused(told));
    }

    private boolean hides(Refusal refusal, Method route) {
        return refusal == Refusal.ORGANIZATION_NOT_FOUND
                && !route.isAnnotationPresent(TellsExistence.class)
                && !caller.everywhere().reachesEverywhere();
    }

    private static Optional<Says> words(AnnotatedElement declared, Refusal refusal) {
        return Stream.of(declared.getAnnotationsByType(Says.class))
                .filter(words -> words.on() == refusal)
                .findFirst();
    }
}
