package orgs.audit;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of an audit trail.
 *
 * @param accountId whose membership it is about, if it is about one
 * @param actorId null: the service itself
 */
public record AuditLine(
        String id,
        Instant occurredAt,
        String action,
        String targetType,
        String subjectId,
        String accountId,
        String actorId,
        Optional<Actor> actor,
        Optional<Subject> event) {

    /** The account that acted, as it is called now. */
    public record Actor(String id, String name, String email) {}

    /** The event it is about, if that still is there. */
    public record Subject(String id, String name, String slug) {}

    static AuditLine of(Tuple row) {
        return new AuditLine(
                row.get("sequence", Long.class).toString(),
                Instant.ofEpochMilli(row.get("millis", Long.class)),
                row.get("action", String.class),
                row.get("target_type", String.class),
                row.get("subject_id", String.class),
                row.get("account_id", String.class),
                row.get("actor_id", String.class),
                Optional.ofNullable(row.get("known_actor_id", String.class))
                        .map(id -> new Actor(
                                id, row.get("actor_name", String.class), row.get("actor_email", String.class))),
                Optional.ofNullable(row.get("event_id", String.class))
                        .map(id -> new Subject(
                                id, row.get("event_name", String.class), row.get("event_slug", String.class))));
    }
}
