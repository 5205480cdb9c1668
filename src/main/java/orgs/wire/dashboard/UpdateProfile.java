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

/** Says PROF, then what {@link ProfileForm} says of the fields. */
@Path("/api/user/update-profile")
@Authenticated
@Produces(Media.JSON)
@Tag(name = "Dashboard API")
public class UpdateProfile {
    private final DashboardRequests calls;
    private final ProfileForm fields;
    private final ProfileService profiles;
    private final DashboardJson shapes;

    UpdateProfile(DashboardRequests calls, ProfileForm fields, ProfileService profiles, DashboardJson shapes) {
        this.calls = calls;
        this.fields = fields;
        this.profiles = profiles;
        this.shapes = shapes;
    }

    @PATCH
    @Operation(
            summary = "Change a profile",
            description = "Shows in every membership that uses it. What is not posted stays.")
    @Parameter(name = "profileid", in = QUERY, required = true)
    public Uni<ProfileJson> update(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = Media.FORM,
                                            schema =
                                                    @Schema(
                                                            properties = {
                                                                @SchemaProperty(name = "contact-email"),
                                                                @SchemaProperty(name = "full-name"),
                                                                @SchemaProperty(name = "display-name"),
                                                                @SchemaProperty(name = "display-email"),
                                                                @SchemaProperty(name = "company-name"),
                                                                @SchemaProperty(name = "phone"),
                                                                @SchemaProperty(name = "occupation"),
                                                                @SchemaProperty(name = "location"),
                                                                @SchemaProperty(name = "dob"),
                                                                @SchemaProperty(name = "website"),
                                                                @SchemaProperty(name = "first-name"),
                                                                @SchemaProperty(name = "last-name")
                                                            })))
                    byte[] body) {
        return calls.byUser(body)
                .chain(call ->
                        profiles.update(call.caller(), call.query().profileId(), () -> fields.forChange(call.form())))
                .map(shapes::profile);
    }
}
