package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.event.EventView;

/** An event (docs/contracts/spa.md R46). What it does not have is null. */
@RegisterForReflection
public record OrganizationEventJson(
        String id,
        String organizationId,
        String name,
        String slug,
        @Schema(nullable = true) String description,

        @Schema(implementation = String.class, format = "date-time", nullable = true)
        Instant startDate,

        @Schema(implementation = String.class, format = "date-time", nullable = true)
        Instant endDate,

        @Schema(nullable = true) String website,
        @Schema(nullable = true) String codeOfConduct,
        @Schema(nullable = true) String contactEmail,
        boolean isActive,
        Instant createdAt,
        Instant updatedAt) {

    static OrganizationEventJson of(EventView event) {
        return new OrganizationEventJson(
                event.id(),
                event.organizationId(),
                event.name(),
                event.slug(),
                event.description(),
                event.startsAt(),
                event.endsAt(),
                event.website(),
                event.codeOfConduct(),
                event.contactEmail(),
                event.active(),
                event.createdAt(),
                event.updatedAt());
    }
}
