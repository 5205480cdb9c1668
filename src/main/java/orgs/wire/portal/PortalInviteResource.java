package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.invitation.InvitationView;
import orgs.invitation.LinkAcceptance;
import orgs.invitation.LinkPreview;
import orgs.organization.Membership;
import orgs.organization.OrganizationView;
import orgs.refusal.Refusal;
import orgs.session.CurrentCaller;

/** Routes R17 and R21 of docs/contracts/portal.md: what the holder of an invite link sees and does. */
@Path(PortalPaths.ORGANIZATIONS)
@Cancellable(false)
@Authenticated
@RegisterForReflection(fields = false)
public class PortalInviteResource {
    private final CurrentCaller caller;
    private final LinkAcceptance links;
    private final PortalLimits limits;

    PortalInviteResource(CurrentCaller caller, LinkAcceptance links, PortalLimits limits) {
        this.caller = caller;
        this.links = links;
        this.limits = limits;
    }

    /** A link for everybody who holds its code. */
    @RegisterForReflection
    public record PublicInvite(
            String id,
            @Schema(nullable = true) String note,

            @Schema(nullable = true) Instant expiresAt,

            int useCount,
            @Schema(nullable = true) Integer maxUses,
            boolean disabled,

            @Schema(enumeration = {PortalRole.ADMIN, PortalRole.VIEWER})
            String role) {

        static PublicInvite of(InvitationView link) {
            return new PublicInvite(
                    link.id(),
                    link.note(),
                    link.expiresAt(),
                    link.uses(),
                    link.maxUses(),
                    link.off(),
                    PortalRole.of(link.roles()));
        }
    }

    /** What everybody may know of an organization who was invited to it. */
    @RegisterForReflection
    public record PublicOrganization(
            String id,
            String name,
            String slug,
            @Schema(nullable = true) String description) {

        static PublicOrganization of(OrganizationView organization) {
            return new PublicOrganization(
                    organization.id(), organization.name(), organization.slug(), organization.description());
        }
    }

    /** Where a link leads. */
    public record FoundInvite(PublicInvite invite, PublicOrganization organization) {

        static FoundInvite of(LinkPreview preview) {
            return new FoundInvite(PublicInvite.of(preview.link()), PublicOrganization.of(preview.organization()));
        }
    }

    /** What the caller became. */
    public record JoinedOrganization(
            String message,
            PortalOrganizationJson organization,

            @Schema(enumeration = {PortalRole.ADMIN, PortalRole.VIEWER})
            String role,

            PortalMembershipJson membership) {

        static JoinedOrganization of(Membership joined) {
            return new JoinedOrganization(
                    "Successfully joined organization",
                    PortalOrganizationJson.of(joined.organization()),
                    PortalRole.of(joined.member().roles()),
                    PortalMembershipJson.of(joined.member()));
        }
    }

    @GET
    @PermitAll
    @Path("/invite/{code}")
    @Operation(
            operationId = "previewInviteLink",
            summary = "Look at an invite link",
            description = "Public. An address that presents too many unknown codes has to wait.")
    public Uni<FoundInvite> preview(@RestPath String code) {
        return limits.countingUnknownCodes(links.preview(code)).map(FoundInvite::of);
    }

    @POST
    @Path("/invite/{code}/use")
    @Operation(operationId = "useInviteLink", summary = "Join by an invite link")
    @Says(on = Refusal.INVITATION_NOT_FOUND, error = "Invalid invite code")
    @Says(on = Refusal.INVITATION_DISABLED, error = "This invite link has been disabled")
    @Says(on = Refusal.INVITATION_EXPIRED, error = "This invite link has expired")
    @Says(on = Refusal.INVITATION_USED_UP, error = "This invite link has reached its maximum usage limit")
    @Says(on = Refusal.MEMBER_ALREADY_EXISTS, error = "You are already a member of this organization")
    @Says(on = Refusal.LIMIT_REACHED, error = "Failed to use invite link: member limit reached")
    public Uni<JoinedOrganization> use(@RestPath String code) {
        return limits.countingUnknownCodes(links.use(caller.everywhere(), code)).map(JoinedOrganization::of);
    }
}
