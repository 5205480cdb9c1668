package orgs.audit;

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

    static AuditLine of(Object[] row) {
        return new AuditLine(
                row[0].toString(),
                Instant.ofEpochMilli(((Number) row[1]).longValue()),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                Optional.ofNullable((String) row[7]).map(id -> new Actor(id, (String) row[8], (String) row[9])),
                Optional.ofNullable((String) row[10]).map(id -> new Subject(id, (String) row[11], (String) row[12])));
    }
}
