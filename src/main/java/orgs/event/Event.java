package orgs.event;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import orgs.id.Ids;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Something that an organization holds, such as a conference. */
@Entity
public class Event extends PanacheEntityBase {
    @Id
    public String id;

    @Column(name = "organization_id")
    public String organizationId;

    public String name;
    public String slug;
    public String description;

    @Column(name = "starts_at")
    public Instant startsAt;

    @Column(name = "ends_at")
    public Instant endsAt;

    public String website;

    @Column(name = "code_of_conduct")
    public String codeOfConduct;

    @Column(name = "contact_email")
    public String contactEmail;

    public boolean active;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    /** A new event, active, not yet stored. */
    static Event create(String organizationId, EventFields fields, String creatorId, Instant now) {
        var event = new Event();
        event.id = Ids.event();
        event.organizationId = organizationId;
        event.createdBy = creatorId;
        event.createdAt = now;
        event.change(fields, true, now);
        return event;
    }

    /** Replaces all that it is made of. */
    void change(EventFields fields, boolean isActive, Instant now) {
        name = fields.name().value();
        slug = fields.slug();
        description = fields.description();
        startsAt = fields.startsAt();
        endsAt = fields.endsAt();
        website = fields.website() == null ? null : fields.website().value();
        codeOfConduct = fields.codeOfConduct();
        contactEmail = fields.contactEmail();
        active = isActive;
        updatedAt = now;
    }

    /** What an activity shows of this event. */
    Map<String, Object> shown() {
        return Map.of("name", name, "slug", slug, "event_admin", createdBy);
    }

    /** The organization's event with this id. @throws RefusedException {@link Refusal#EVENT_NOT_FOUND} */
    static Uni<Event> findOf(String organizationId, String id) {
        return Event.<Event>find("organizationId = ?1 and id = ?2", organizationId, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.EVENT_NOT_FOUND));
    }

    /** Removes the row (docs/decisions/0031). */
    Uni<Void> remove() {
        return delete("id", id).replaceWithVoid();
    }

    static Uni<Boolean> isTaken(String slug) {
        return count("slug", slug).map(found -> found > 0);
    }
}
