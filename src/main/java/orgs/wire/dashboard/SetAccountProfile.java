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

/** Says ACC, then PROF of the posted profile. */
@Path("/api/user/set-account-profile")
@Cancellable(false)
@Authenticated
@Produces(Media.JSON)
public class SetAccountProfile {
    private final DashboardRequests requests;
    private final ProfileService profiles;
    private final DashboardJson json;

    SetAccountProfile(DashboardRequests requests, ProfileService profiles, DashboardJson json) {
        this.requests = requests;
        this.profiles = profiles;
        this.json = json;
    }

    @PATCH
    @Operation(operationId = "chooseDefaultProfile", summary = "Choose the profile that the account shows by default")
    @Parameter(name = "accountid", in = QUERY, required = true)
    @RequestBody(content = @Content(mediaType = FORM, schema = @Schema(implementation = SetAccountProfileForm.class)))
    public Uni<AccountJson> set(Form form) {
        return requests.namedCaller()
                .chain(caller ->
                        profiles.makeDefault(caller, form.required("profileid", DashboardError.PROFILEID_MISSING)))
                .map(json::account);
    }
}
