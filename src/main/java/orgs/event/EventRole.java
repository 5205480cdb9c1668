package orgs.event;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** What an account does for an event, without being more in its organization. */
@Entity
@Table(name = "event_role")
@IdClass(EventRole.Key.class)
public class EventRole extends PanacheEntityBase {
    static final String ADMIN = "event_admin";

    @Id
    @Column(name = "organization_id")
    public String organizationId;

    @Id
    @Column(name = "event_id")
    public String eventId;

    @Id
    @Column(name = "account_id")
    public String accountId;

    @Id
    public String role;

    @Column(name = "granted_at")
    public Instant grantedAt;

    /** Which event, who, and what. */
    public record Key(String organizationId, String eventId, String accountId, String role) implements Serializable {}

    /** Who makes an event administers it; not yet stored. */
    static EventRole ofCreator(Event event) {
        var creator = new EventRole();
        creator.organizationId = event.organizationId;
        creator.eventId = event.id;
        creator.accountId = event.createdBy;
        creator.role = ADMIN;
        creator.grantedAt = event.createdAt;
        return creator;
    }
}
