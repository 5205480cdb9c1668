package orgs.wire.dashboard;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Who presents a wrong secret learns nothing else, not even which routes there are: such a request is judged before its
 * route is looked for.
 */
public class ApplicationServerFilter {
    private final CurrentIdentityAssociation identities;

    ApplicationServerFilter(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    @ServerRequestFilter(preMatching = true)
    public Uni<Void> filter(RoutingContext request) {
        return ApplicationServerMechanism.concerns(request)
                ? identities.getDeferredIdentity().replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
