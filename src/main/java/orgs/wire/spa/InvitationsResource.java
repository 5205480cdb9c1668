package orgs.wire.spa;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import orgs.invitation.EmailInvitations;
import orgs.session.CurrentCaller;
import orgs.wire.JsonBody;

/** Routes R14 and R15 of the SPA contract: an organization's e-mail invitations. */
@Path("/organizations")
@Authenticated
@Tag(name = "SPA API")
public class InvitationsResource {
    private final CurrentCaller callers;
    private final EmailInvitations invitations;
    private final JsonBody bodies;

    InvitationsResource(CurrentCaller callers, EmailInvitations invitations, JsonBody bodies) {
        this.callers = callers;
        this.invitations = invitations;
        this.bodies = bodies;
    }

    /** All invitations of an organization, without tokens. */
    public record InvitationsJson(List<InvitationJson> invitations) {}

    @GET
    @Path("/{organizationId}/invitations")
    @Operation(summary = "List the invitations in every state")
    public Uni<InvitationsJson> list(@RestPath String organizationId) {
        return callers.caller()
                .chain(caller -> invitations.of(caller, organizationId))
                .map(found -> new InvitationsJson(
                        found.stream().map(InvitationJson::summary).toList()));
    }

    @POST
    @Path("/{organizationId}/invitations")
    @Operation(
            summary = "Invite somebody by e-mail",
            description = "A pending invitation for the same address is renewed under its id, with a new token. Only"
                    + " this answer shows the token.")
    public Uni<InvitationEnvelope> invite(
            @RestPath String organizationId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Invite.class)))
                    byte[] body) {
        Invite request = bodies.read(body, Invite.class);
        var address = request.address();
        return callers.caller()
                .chain(caller -> invitations.invite(caller, organizationId, address, request.roles()))
                .map(InvitationJson::of)
                .map(InvitationEnvelope::new);
    }
}
