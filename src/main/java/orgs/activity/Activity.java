package orgs.activity;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing that happened in an organization, as {@link ActivityLog} wrote it down. Never holds a secret. */
@Entity
public class Activity extends PanacheEntityBase {
    @Id
    public Long sequence;

    @Column(name = "organization_id")
    public String organizationId;

    @Column(name = "occurred_at")
    public Instant occurredAt;

    /** The account that acted; null for the service itself. */
    @Column(name = "actor_id")
    public String actorId;

    /** Whether the actor is a system administrator. */
    @Column(name = "system_administrator")
    public boolean systemAdministrator;

    /** The session in which the actor acted; null if their credential names none. */
    @Column(name = "session_id")
    public String sessionId;

    public String type;

    @Column(name = "subject_id")
    public String subjectId;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> before;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> after;
}
