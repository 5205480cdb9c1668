package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.lifecycle.ProfileRemoval;

/** Says PROF, then {@code invalid-profile} for the default one and for one that an organization sees. */
@Path("/api/user/delete-profile")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class DeleteProfile {
    private final DashboardRequests requests;
    private final ProfileRemoval profiles;

    DeleteProfile(DashboardRequests requests, ProfileRemoval profiles) {
        this.requests = requests;
        this.profiles = profiles;
    }

    @DELETE
    @Operation(operationId = "deleteProfile", summary = "Remove a profile that is not used")
    @Parameter(name = "profileid", in = QUERY, required = true)
    public Uni<Boolean> delete() {
        return profiles.remove(requests.caller(), requests.query().profileId()).replaceWith(true);
    }
}
