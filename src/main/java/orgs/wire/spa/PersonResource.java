package orgs.wire.spa;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.person.PersonExport;
import orgs.person.PersonRemoval;
import orgs.session.CurrentCaller;

/**
 * Routes R30 and R31 of the SPA contract: what a system administrator does for a person who goes, or who asks what is
 * stored of them.
 */
@Path("/users/{userId}")
@Cancellable(false)
@RolesAllowed(CurrentCaller.SYSTEM_ADMINISTRATOR)
public class PersonResource {
    private final CurrentCaller caller;
    private final PersonRemoval removal;
    private final PersonExport export;

    PersonResource(CurrentCaller caller, PersonRemoval removal, PersonExport export) {
        this.caller = caller;
        this.removal = removal;
        this.export = export;
    }

    @DELETE
    @Operation(
            operationId = "removeUser",
            summary = "Remove a person",
            description =
                    "For system administrators. Refused with the organizations that would be left without an owner.")
    @APIResponse(
            responseCode = "200",
            description = "The person is gone",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuccessJson.class)))
    public Uni<Response> remove(
            @RestPath String userId,
            @RestQuery
                    @Parameter(
                            description = "An account that becomes owner of the organizations that have no other one")
                    String successor) {
        return removal.remove(caller.get(), userId, Optional.ofNullable(successor))
                .invoke(last -> caller.forget(userId))
                .map(PersonRemovalAnswer::of);
    }

    @GET
    @Path("/export")
    @Operation(
            operationId = "exportUser",
            summary = "All that is stored about a person",
            description = "For system administrators. The newest 1000 of every kind.")
    public Uni<PersonalDataJson> export(@RestPath String userId) {
        return export.read(caller.get(), userId).map(PersonalDataJson::of);
    }
}
