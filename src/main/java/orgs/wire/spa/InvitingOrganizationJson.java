package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.invitation.InvitingOrganization;

/**
 * An organization as who is only invited to it sees it (docs/contracts/spa.md §1.4).
 *
 * @param metadata always null: it is the members'
 */
@RegisterForReflection
public record InvitingOrganizationJson(
        String id,
        String name,
        String slug,
        @Schema(nullable = true) String logoUrl,
        @Schema(nullable = true) Map<String, Object> metadata) {

    static InvitingOrganizationJson of(InvitingOrganization organization) {
        return new InvitingOrganizationJson(
                organization.id(), organization.name(), organization.slug(), organization.logoUrl(), null);
    }
}
