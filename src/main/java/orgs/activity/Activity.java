package orgs.activity;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import orgs.access.Caller;

/** One thing that happened in an organization. Never holds a secret. */
@Entity
public class Activity extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
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

    /** A new line, not yet stored; without an actor it is about what the service did by itself. */
    static Activity create(
            Optional<Caller> actor,
            String organizationId,
            Instant now,
            ActivityType type,
            String subjectId,
            Map<String, Object> before,
            Map<String, Object> after) {
        var activity = new Activity();
        activity.organizationId = organizationId;
        activity.occurredAt = now;
        activity.actorId = actor.map(Caller::accountId).orElse(null);
        activity.systemAdministrator = actor.map(Caller::systemAdministrator).orElse(false);
        activity.sessionId = actor.flatMap(caller -> caller.session().id()).orElse(null);
        activity.type = type.word();
        activity.subjectId = subjectId;
        activity.before = before.isEmpty() ? null : before;
        activity.after = after.isEmpty() ? null : after;
        return activity;
    }
}
