package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.profile.ProfileService;
import orgs.session.CurrentCaller;

/** Says {@code invalid-profileid}. */
@Path("/api/administrator/profile")
@Cancellable(false)
@RolesAllowed(CurrentCaller.SYSTEM_ADMINISTRATOR)
@Produces(Media.JSON)
public class AdministratorProfile {
    private final DashboardRequests requests;
    private final ProfileService profiles;
    private final DashboardJson json;

    AdministratorProfile(DashboardRequests requests, ProfileService profiles, DashboardJson json) {
        this.requests = requests;
        this.profiles = profiles;
        this.json = json;
    }

    @GET
    @Operation(operationId = "readAnyProfile", summary = "Read any profile, as a system administrator")
    @Parameter(name = "profileid", in = QUERY, required = true)
    public Uni<ProfileJson> read() {
        return profiles.find(requests.administrator(), requests.query().profileId())
                .map(json::profile);
    }
}
