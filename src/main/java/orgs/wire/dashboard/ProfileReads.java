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
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.profile.ProfileService;

/** {@code profile} says PROF, the others ACC. */
@Path("/api/user")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class ProfileReads {
    private final DashboardRequests requests;
    private final ProfileService profiles;
    private final DashboardJson json;

    ProfileReads(DashboardRequests requests, ProfileService profiles, DashboardJson json) {
        this.requests = requests;
        this.profiles = profiles;
        this.json = json;
    }

    @GET
    @Path("/profile")
    @Operation(operationId = "readProfile", summary = "Read one of the caller's profiles")
    @Parameter(name = "profileid", in = QUERY, required = true)
    public Uni<ProfileJson> read() {
        return profiles.find(requests.caller(), requests.query().profileId()).map(json::profile);
    }

    @GET
    @Path("/profiles")
    @Operation(operationId = "listProfiles", summary = "List the account's profiles")
    @Parameter(name = "accountid", in = QUERY, required = true)
    public Uni<List<ProfileJson>> list() {
        return requests.namedCaller()
                .chain(caller -> profiles.listOwn(caller, requests.query().range()))
                .map(found -> found.stream().map(json::profile).toList());
    }

    @GET
    @Path("/profiles-count")
    @Operation(operationId = "countProfiles", summary = "Count them")
    @Parameter(name = "accountid", in = QUERY, required = true)
    public Uni<Long> count() {
        return requests.namedCaller().chain(profiles::countOwn);
    }
}
