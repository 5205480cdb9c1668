package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.organization.OrganizationView;

/** An organization (docs/contracts/spa.md §1.4). */
@RegisterForReflection
public record OrganizationJson(
        String id,
        String name,
        String slug,
        @Schema(nullable = true) String logoUrl,
        @Schema(nullable = true) Map<String, Object> metadata,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,

        @Schema(nullable = true) Instant deletedAt) {

    static OrganizationJson of(OrganizationView organization) {
        return new OrganizationJson(
                organization.id(),
                organization.name(),
                organization.slug(),
                organization.logoUrl(),
                organization.metadata(),
                organization.createdBy(),
                organization.createdAt(),
                organization.updatedAt(),
                organization.deletedAt());
    }
}
