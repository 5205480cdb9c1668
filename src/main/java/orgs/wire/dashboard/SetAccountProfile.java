package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import orgs.profile.ProfileService;

/** Says ACC, then PROF of the posted profile. */
@Path("/api/user/set-account-profile")
@Authenticated
@Produces(Media.JSON)
@Tag(name = "Dashboard API")
public class SetAccountProfile {
    private final DashboardRequests calls;
    private final ProfileService profiles;
    private final DashboardJson shapes;

    SetAccountProfile(DashboardRequests calls, ProfileService profiles, DashboardJson shapes) {
        this.calls = calls;
        this.profiles = profiles;
        this.shapes = shapes;
    }

    @PATCH
    @Operation(summary = "Choose the profile that the account shows by default")
    @Parameter(name = "accountid", in = QUERY, required = true)
    public Uni<AccountJson> set(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = Media.FORM,
                                            schema =
                                                    @Schema(
                                                            requiredProperties = {"profileid"},
                                                            properties = {@SchemaProperty(name = "profileid")})))
                    byte[] body) {
        return calls.byNamedAccount(body)
                .chain(call -> profiles.makeDefault(
                        call.caller(), call.form().required("profileid", DashboardError.PROFILEID_MISSING)))
                .map(shapes::account);
    }
}
