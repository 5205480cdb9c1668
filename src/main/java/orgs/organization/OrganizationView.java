package orgs.organization;

import java.time.Instant;
import java.util.Map;

/** An organization as it leaves the core. {@code deletedAt} is null for every organization but one just deleted. */
public record OrganizationView(
        String id,
        String name,
        String slug,
        String description,
        String website,
        String email,
        String pin,
        String logoUrl,
        Map<String, Object> metadata,
        String ownerId,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        Instant deletedAt) {

    public static OrganizationView of(Organization organization) {
        return new OrganizationView(
                organization.id,
                organization.name,
                organization.slug,
                organization.description,
                organization.website,
                organization.email,
                organization.pin,
                organization.logoUrl,
                organization.metadata,
                organization.ownerId,
                organization.createdBy,
                organization.createdAt,
                organization.updatedAt,
                organization.deletedAt);
    }
}
