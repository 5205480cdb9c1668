package orgs.event;

import java.time.Instant;

/** An event as it leaves the core. */
public record EventView(
        String id,
        String organizationId,
        String name,
        String slug,
        String description,
        Instant startsAt,
        Instant endsAt,
        String website,
        String codeOfConduct,
        String contactEmail,
        boolean active,
        Instant createdAt,
        Instant updatedAt) {

    static EventView of(Event event) {
        return new EventView(
                event.id,
                event.organizationId,
                event.name,
                event.slug,
                event.description,
                event.startsAt,
                event.endsAt,
                event.website,
                event.codeOfConduct,
                event.contactEmail,
                event.active,
                event.createdAt,
                event.updatedAt);
    }
}
