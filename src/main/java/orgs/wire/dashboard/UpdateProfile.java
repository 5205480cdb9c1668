package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;
import static orgs.wire.dashboard.Media.FORM;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.profile.ProfileService;

/** Says PROF, then what {@link ProfileChecks} says of the fields. */
@Path("/api/user/update-profile")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class UpdateProfile {
    private final DashboardRequests requests;
    private final ProfileChecks checks;
    private final ProfileService profiles;
    private final DashboardJson json;

    UpdateProfile(DashboardRequests requests, ProfileChecks checks, ProfileService profiles, DashboardJson json) {
        this.requests = requests;
        this.checks = checks;
        this.profiles = profiles;
        this.json = json;
    }

    @PATCH
    @Operation(
            operationId = "updateProfile",
            summary = "Change a profile",
            description = "Shows in every membership that uses it. What is not posted stays.")
    @Parameter(name = "profileid", in = QUERY, required = true)
    @RequestBody(content = @Content(mediaType = FORM, schema = @Schema(implementation = ProfileForm.class)))
    public Uni<ProfileJson> update(Form form) {
        return profiles.update(requests.caller(), requests.query().profileId(), () -> checks.forChange(form))
                .map(json::profile);
    }
}
