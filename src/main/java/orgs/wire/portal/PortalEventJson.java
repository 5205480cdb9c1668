package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.event.EventView;

/** An event (docs/contracts/portal.md §2.4). */
@RegisterForReflection
public record PortalEventJson(
        String id,
        String name,
        String slug,
        @Schema(nullable = true) String description,

        @Schema(nullable = true) Instant startDate,

        @Schema(nullable = true) Instant endDate,

        @Schema(nullable = true) String website,
        @Schema(nullable = true) String codeOfConduct,
        @Schema(nullable = true) String contactEmail,
        boolean isActive,
        Instant createdAt,
        Instant updatedAt,
        String organizationId) {

    static PortalEventJson of(EventView event) {
        return new PortalEventJson(
                event.id(),
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
                event.updatedAt(),
                event.organizationId());
    }
}
