package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;
import static orgs.wire.dashboard.Media.FORM;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.profile.ProfileService;

/** Says ACC, then what {@link ProfileChecks} says of the fields. */
@Path("/api/user/create-profile")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class CreateProfile {
    private final DashboardRequests requests;
    private final ProfileChecks checks;
    private final ProfileService profiles;
    private final DashboardJson json;

    CreateProfile(DashboardRequests requests, ProfileChecks checks, ProfileService profiles, DashboardJson json) {
        this.requests = requests;
        this.checks = checks;
        this.profiles = profiles;
        this.json = json;
    }

    @POST
    @Operation(
            operationId = "createProfile",
            summary = "Make a profile",
            description = "Of the fields that accounts need all are needed if any is posted;"
                    + " the same is true of those that memberships show.")
    @Parameter(name = "accountid", in = QUERY, required = true)
    @RequestBody(content = @Content(mediaType = FORM, schema = @Schema(implementation = ProfileForm.class)))
    public Uni<ProfileJson> create(Form form) {
        return requests.namedCaller()
                .chain(caller -> profiles.create(caller, checks.forNew(form), isDefault(form)))
                .map(json::profile);
    }

    private static boolean isDefault(Form form) {
        return form.text("default").filter("true"::equals).isPresent();
    }
}
