package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import orgs.profile.ProfileService;

/** Says {@code invalid-profileid}. */
@Path("/api/administrator/profile")
@Authenticated
@Produces(Media.JSON)
@Tag(name = "Dashboard API")
public class AdministratorProfile {
    private final DashboardRequests calls;
    private final ProfileService profiles;
    private final DashboardJson shapes;

    AdministratorProfile(DashboardRequests calls, ProfileService profiles, DashboardJson shapes) {
        this.calls = calls;
        this.profiles = profiles;
        this.shapes = shapes;
    }

    @GET
    @Operation(summary = "Read any profile, as a system administrator")
    @Parameter(name = "profileid", in = QUERY, required = true)
    public Uni<ProfileJson> read() {
        return calls.byAdministrator()
                .chain(call -> profiles.find(call.caller(), call.query().profileId()))
                .map(shapes::profile);
    }
}
