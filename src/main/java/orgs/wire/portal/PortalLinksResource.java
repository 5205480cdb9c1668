package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.config.OrgsConfig;
import orgs.invitation.LinkInvitations;
import orgs.invitation.RevealedInvitation;
import orgs.refusal.Refusal;
import orgs.session.CurrentCaller;

/** Routes R18 to R20 of docs/contracts/portal.md. */
@Path(PortalPaths.ORGANIZATIONS)
@Cancellable(false)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RegisterForReflection(fields = false)
@Says(on = Refusal.PERMISSION_DENIED, status = 403, error = RouteErrors.ADMINS_ONLY)
public class PortalLinksResource {
    private final CurrentCaller caller;
    private final LinkInvitations links;
    private final String frontendUrl;

    PortalLinksResource(CurrentCaller caller, LinkInvitations links, OrgsConfig config) {
        this.caller = caller;
        this.links = links;
        frontendUrl = config.portalApi().frontendUrl().replaceFirst("/+$", "");
    }

    /** The link that was made, under both of its names. */
    public record CreatedLink(String message, PortalLinkJson invite, PortalLinkJson inviteLink) {}

    /** The link as it is now. */
    public record ChangedLink(String message, PortalLinkJson inviteLink) {}

    /** All links. */
    public record FoundLinks(List<PortalLinkJson> invites) {}

    @POST
    @Path("/{organizationId}/invites")
    @ResponseStatus(201)
    @APIResponseSchema(value = CreatedLink.class, responseCode = "201", responseDescription = "Created")
    @Operation(
            operationId = "createInviteLink",
            summary = "Create an invite link",
            description = "Whoever holds its code can join, as often as it allows.")
    public Uni<CreatedLink> create(@RestPath String organizationId, LinkForm form) {
        return links.create(caller.everywhere(), organizationId, form::link)
                .map(this::json)
                .map(link -> new CreatedLink("Invite link created successfully", link, link));
    }

    @GET
    @Path("/{organizationId}/invites")
    @Operation(
            operationId = "listInviteLinks",
            summary = "List the invite links",
            description = "Newest first, whatever their state.")
    public Uni<FoundLinks> list(@RestPath String organizationId) {
        return links.list(caller.everywhere(), organizationId)
                .map(found -> new FoundLinks(found.stream().map(this::json).toList()));
    }

    @PATCH
    @Path("/{organizationId}/invites/{inviteId}")
    @Operation(operationId = "updateInviteLink", summary = "Disable or enable an invite link, or change its note")
    public Uni<ChangedLink> change(@RestPath String organizationId, @RestPath String inviteId, LinkChangeForm form) {
        return links.change(caller.everywhere(), organizationId, inviteId, form::change)
                .map(this::json)
                .map(link -> new ChangedLink("Invite link updated successfully", link));
    }

    private PortalLinkJson json(RevealedInvitation link) {
        return PortalLinkJson.of(link, frontendUrl);
    }
}
