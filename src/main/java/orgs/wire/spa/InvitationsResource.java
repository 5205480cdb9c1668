package orgs.wire.spa;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.invitation.EmailInvitationBatches;
import orgs.invitation.EmailInvitations;
import orgs.session.CurrentCaller;

/** Routes R14, R15 and R52 of the SPA contract: an organization's e-mail invitations. */
@Path("/organizations")
@Cancellable(false)
@Authenticated
public class InvitationsResource {
    private final CurrentCaller caller;
    private final EmailInvitations invitations;
    private final EmailInvitationBatches batches;

    InvitationsResource(CurrentCaller caller, EmailInvitations invitations, EmailInvitationBatches batches) {
        this.caller = caller;
        this.invitations = invitations;
        this.batches = batches;
    }

    /** All invitations of an organization, without tokens. */
    public record InvitationsJson(List<InvitationJson> invitations) {}

    @GET
    @Path("/{organizationId}/invitations")
    @Operation(operationId = "listInvitations", summary = "List the invitations in every state")
    public Uni<InvitationsJson> list(@RestPath String organizationId) {
        return invitations
                .list(caller.get(), organizationId)
                .map(found -> new InvitationsJson(
                        found.stream().map(InvitationJson::summary).toList()));
    }

    @POST
    @Path("/{organizationId}/invitations")
    @Operation(
            operationId = "inviteMember",
            summary = "Invite somebody by e-mail",
            description = "A pending invitation for the same address is renewed under its id, with a new token. Only"
                    + " this answer shows the token.")
    public Uni<InvitationEnvelope> invite(@RestPath String organizationId, @Valid Invite request) {
        return invitations
                .invite(caller.get(), organizationId, request.address(), request.roleNames())
                .map(InvitationJson::of)
                .map(InvitationEnvelope::new);
    }

    @POST
    @Path("/{organizationId}/invitations/batch")
    @Operation(
            operationId = "inviteMembers",
            summary = "Invite several people by e-mail",
            description = "Each address has an answer of its own, as inviteMember would give it; what is refused to one"
                    + " stops no other.")
    public Uni<InvitedManyJson> inviteMany(@RestPath String organizationId, @Valid InviteMany request) {
        return batches.invite(caller.get(), organizationId, request.emails(), request.roleNames())
                .map(outcomes -> InvitedManyJson.of(request.emails(), outcomes));
    }
}
