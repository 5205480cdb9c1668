package orgs.wire.dashboard;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
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

/** Says ACC, then what {@link ProfileForm} says of the fields. */
@Path("/api/user/create-profile")
@Authenticated
@Produces(Media.JSON)
@Tag(name = "Dashboard API")
public class CreateProfile {
    private final DashboardRequests calls;
    private final ProfileForm fields;
    private final ProfileService profiles;
    private final DashboardJson shapes;

    CreateProfile(DashboardRequests calls, ProfileForm fields, ProfileService profiles, DashboardJson shapes) {
        this.calls = calls;
        this.fields = fields;
        this.profiles = profiles;
        this.shapes = shapes;
    }

    @POST
    @Operation(
            summary = "Make a profile",
            description =
                    "Of the fields that accounts need, and of those that memberships show, all are needed if any is posted.")
    @Parameter(name = "accountid", in = QUERY, required = true)
    public Uni<ProfileJson> create(
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
                                                                @SchemaProperty(name = "last-name"),
                                                                @SchemaProperty(name = "default")
                                                            })))
                    byte[] body) {
        return calls.byNamedAccount(body)
                .chain(call -> profiles.create(call.caller(), fields.forNew(call.form()), isDefault(call.form())))
                .map(shapes::profile);
    }

    private static boolean isDefault(Form form) {
        return form.text("default").filter("true"::equals).isPresent();
    }
}
