package orgs.wire.spa;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.logo.LogoService;
import orgs.session.CurrentCaller;

/** Route R34 of the SPA contract; a logo is uploaded through the Portal API. */
@Path("/organizations")
@Cancellable(false)
@Authenticated
public class OrganizationLogoResource {
    private final CurrentCaller caller;
    private final LogoService logos;

    OrganizationLogoResource(CurrentCaller caller, LogoService logos) {
        this.caller = caller;
        this.logos = logos;
    }

    @DELETE
    @Path("/{organizationId}/logo")
    @Operation(
            operationId = "removeLogo",
            summary = "Remove the logo",
            description = "The uploaded one, and the address of another one. Can include details.")
    public Uni<OrganizationEnvelope> remove(@RestPath String organizationId, @RestQuery String include) {
        Includes asked = Includes.of(include, Includes.DETAILS);
        return logos.remove(caller.get(), organizationId).map(changed -> OrganizationEnvelope.of(changed, asked));
    }
}
