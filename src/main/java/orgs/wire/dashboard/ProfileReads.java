package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import orgs.config.OrgsConfig;
import orgs.profile.ProfileService;

/** {@code profile} says PROF, the others ACC. */
@Path("/api/user")
@Authenticated
@Produces(Media.JSON)
@Tag(name = "Dashboard API")
public class ProfileReads {
    private final DashboardRequests calls;
    private final ProfileService profiles;
    private final DashboardJson shapes;
    private final OrgsConfig config;

    ProfileReads(DashboardRequests calls, ProfileService profiles, DashboardJson shapes, OrgsConfig config) {
        this.calls = calls;
        this.profiles = profiles;
        this.shapes = shapes;
        this.config = config;
    }

    @GET
    @Path("/profile")
    @Operation(summary = "Read one of the caller's profiles")
    @Parameter(name = "profileid", in = QUERY, required = true)
    public Uni<ProfileJson> read() {
        return calls.byUser()
                .chain(call -> profiles.find(call.caller(), call.query().profileId()))
                .map(shapes::profile);
    }

    @GET
    @Path("/profiles")
    @Operation(summary = "List the account's profiles")
    @Parameter(name = "accountid", in = QUERY, required = true)
    @Parameter(name = "offset", in = QUERY)
    @Parameter(name = "limit", in = QUERY)
    @Parameter(name = "all", in = QUERY)
    public Uni<List<ProfileJson>> list() {
        return calls.byNamedAccount()
                .chain(call -> profiles.listOwn(
                        call.caller(), call.query().window(config.dashboardApi().pageSize())))
                .map(found -> found.stream().map(shapes::profile).toList());
    }

    @GET
    @Path("/profiles-count")
    @Operation(summary = "Count them")
    @Parameter(name = "accountid", in = QUERY, required = true)
    public Uni<Long> count() {
        return calls.byNamedAccount().chain(call -> profiles.countOwn(call.caller()));
    }
}
