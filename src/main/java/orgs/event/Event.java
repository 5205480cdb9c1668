package orgs.event;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import orgs.id.Ids;

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
        event.name = fields.name().value();
        event.slug = fields.slug();
        event.description = fields.description();
        event.startsAt = fields.startsAt();
        event.endsAt = fields.endsAt();
        event.website = fields.website() == null ? null : fields.website().value();
        event.codeOfConduct = fields.codeOfConduct();
        event.contactEmail = fields.contactEmail();
        event.active = true;
        event.createdBy = creatorId;
        event.createdAt = now;
        event.updatedAt = now;
        return event;
    }

    /** What an activity shows of this event. */
    Map<String, Object> shown() {
        return Map.of("name", name, "slug", slug, "event_admin", createdBy);
    }

    static Uni<Boolean> isTaken(String slug) {
        return count("slug", slug).map(found -> found > 0);
    }
}
