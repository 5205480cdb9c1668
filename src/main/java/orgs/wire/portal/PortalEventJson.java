package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import orgs.event.EventView;

/** An event (contract §2.4). */
@RegisterForReflection
public record PortalEventJson(
        String id,
        String name,
        String slug,
        String description,
        Instant startDate,
        Instant endDate,
        String website,
        String codeOfConduct,
        String contactEmail,
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
