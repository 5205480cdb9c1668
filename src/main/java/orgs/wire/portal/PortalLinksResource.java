package orgs.wire.portal;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import orgs.config.OrgsConfig;
import orgs.invitation.LinkInvitations;
import orgs.invitation.RevealedInvitation;

/** Routes R18 to R20 of the Portal contract. */
@Path("/api/organizations")
@Authenticated
@Tag(name = "Portal API")
public class PortalLinksResource {
    private final PortalCallers callers;
    private final LinkInvitations links;
    private final PortalBodies bodies;
    private final String frontendUrl;

    PortalLinksResource(PortalCallers callers, LinkInvitations links, PortalBodies bodies, OrgsConfig config) {
        this.callers = callers;
        this.links = links;
        this.bodies = bodies;
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
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CreatedLink.class)))
    @Operation(
            summary = "Create an invite link",
            description = "Whoever holds its code can join, as often as it allows.")
    public Uni<CreatedLink> create(
            @RestPath String organizationId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = LinkForm.class)))
                    byte[] body) {
        return callers.caller().chain(caller -> {
            var form = LinkForm.of(bodies.read(body));
            return RouteErrors.FOR_ADMINS
                    .of(caller, links.create(caller, organizationId, form::link))
                    .map(this::json)
                    .map(link -> new CreatedLink("Invite link created successfully", link, link));
        });
    }

    @GET
    @Path("/{organizationId}/invites")
    @Operation(summary = "List the invite links", description = "Newest first, whatever their state.")
    public Uni<FoundLinks> list(@RestPath String organizationId) {
        return callers.caller()
                .chain(caller -> RouteErrors.FOR_ADMINS.of(caller, links.list(caller, organizationId)))
                .map(found -> new FoundLinks(found.stream().map(this::json).toList()));
    }

    @PATCH
    @Path("/{organizationId}/invites/{inviteId}")
    @Operation(summary = "Disable or enable an invite link, or change its note")
    public Uni<ChangedLink> change(
            @RestPath String organizationId,
            @RestPath String inviteId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = LinkChangeForm.class)))
                    byte[] body) {
        return callers.caller().chain(caller -> {
            var form = LinkChangeForm.of(bodies.read(body));
            return RouteErrors.FOR_ADMINS
                    .of(caller, links.change(caller, organizationId, inviteId, form::change))
                    .map(this::json)
                    .map(link -> new ChangedLink("Invite link updated successfully", link));
        });
    }

    private PortalLinkJson json(RevealedInvitation link) {
        return PortalLinkJson.of(link, frontendUrl);
    }
}
