package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.organization.OrganizationView;

/** An organization (docs/contracts/portal.md §2.1); {@code settings} is for show, nothing can set it. */
@RegisterForReflection
public record PortalOrganizationJson(
        String id,
        String name,
        String slug,
        @Schema(nullable = true) String description,
        @Schema(nullable = true) String website,
        @Schema(nullable = true) String logoUrl,
        @Schema(nullable = true) String settings,
        Instant createdAt,
        Instant updatedAt,
        String createdById) {

    static PortalOrganizationJson of(OrganizationView organization) {
        return new PortalOrganizationJson(
                organization.id(),
                organization.name(),
                organization.slug(),
                organization.description(),
                organization.website(),
                organization.logoUrl(),
                null,
                organization.createdAt(),
                organization.updatedAt(),
                organization.createdBy());
    }
}
