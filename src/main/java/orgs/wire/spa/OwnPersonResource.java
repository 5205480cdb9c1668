package orgs.wire.spa;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.person.LastOwnership;
import orgs.person.PersonExport;
import orgs.person.PersonRemoval;
import orgs.session.CurrentCaller;
import orgs.session.SessionCookie;

/** Routes R32 and R33 of the SPA contract: a person goes, or asks what is stored of them. */
@Path("/me")
@Cancellable(false)
@Authenticated
public class OwnPersonResource {
    private final CurrentCaller caller;
    private final PersonRemoval removal;
    private final PersonExport export;
    private final SessionCookie cookie;

    OwnPersonResource(CurrentCaller caller, PersonRemoval removal, PersonExport export, SessionCookie cookie) {
        this.caller = caller;
        this.removal = removal;
        this.export = export;
        this.cookie = cookie;
    }

    @DELETE
    @Operation(
            operationId = "removeMe",
            summary = "Go",
            description = "Removes the caller. Refused with the organizations that would be left without an owner.")
    @APIResponse(
            responseCode = "200",
            description = "The caller is gone, and their tokens are not valid any more",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuccessJson.class)))
    public Uni<Response> remove() {
        return removal.remove(caller.get(), caller.get().accountId(), Optional.empty())
                .invoke(this::forget)
                .map(PersonRemovalAnswer::of);
    }

    private void forget(List<LastOwnership> last) {
        caller.forget();
        if (last.isEmpty() && cookie.isPresent()) {
            cookie.clear();
        }
    }

    @GET
    @Path("/export")
    @Operation(
            operationId = "exportMe",
            summary = "All that is stored about the caller",
            description = "The newest 1000 of every kind.")
    public Uni<PersonalDataJson> export() {
        return export.read(caller.get(), caller.get().accountId()).map(PersonalDataJson::of);
    }
}
