package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import orgs.organization.OrganizationView;

/** An organization (contract §1.4). */
@RegisterForReflection
public record OrganizationJson(
        String id,
        String name,
        String slug,
        String logoUrl,
        Map<String, Object> metadata,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        Instant deletedAt) {

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
