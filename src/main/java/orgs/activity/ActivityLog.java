package orgs.activity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orgs.access.Caller;

/** Records what happens, in the transaction of the change itself: neither exists without the other. */
@ApplicationScoped
public class ActivityLog {
    private static final String WRITE = """
            insert into activity (organization_id, occurred_at, actor_id, system_administrator, session_id, type,
                subject_id, before, after)
            select :organization, :now, :actor, :systemAdministrator, :session, type, subject, before, after
            from jsonb_to_recordset(cast(cast(:lines as text) as jsonb))
                as line (type text, subject text, before jsonb, after jsonb)
            """;

    private final Clock clock;

    ActivityLog(Clock clock) {
        this.clock = clock;
    }

    /**
     * Records what an account did. {@code before} and {@code after} hold what changed, never a secret; either may be
     * empty.
     */
    public Uni<Void> write(
            Caller actor,
            String organizationId,
            ActivityType type,
            String subjectId,
            Map<String, Object> before,
            Map<String, Object> after) {
        return write(actor, organizationId, List.of(new ActivityLine(type, subjectId, before, after)));
    }

    /** Records all that an account did to an organization at once, in this order. */
    public Uni<Void> write(Caller actor, String organizationId, List<ActivityLine> lines) {
        return write(Optional.of(actor), organizationId, lines);
    }

    /** Records what the service did by itself. */
    public Uni<Void> writeOwn(String organizationId, ActivityType type, String subjectId, Map<String, Object> after) {
        return writeOwn(organizationId, ActivityLine.of(type, subjectId, after));
    }

    /** As {@link #writeOwn(String, ActivityType, String, Map)}, of whatever kind. */
    public Uni<Void> writeOwn(String organizationId, ActivityLine line) {
        return write(Optional.empty(), organizationId, List.of(line));
    }

    /** Keeps of all that happened in an organization only what kind of thing it was, when, and who did it. */
    public Uni<Void> forgetDetails(String organizationId) {
        return Activity.update("before = null, after = null where organizationId = ?1", organizationId)
                .replaceWithVoid();
    }

    private Uni<Void> write(Optional<Caller> actor, String organizationId, List<ActivityLine> lines) {
        if (lines.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WRITE)
                        .setParameter("organization", organizationId)
                        .setParameter("now", clock.instant())
                        .setParameter("actor", actor.map(Caller::accountId).orElse(null))
                        .setParameter(
                                "systemAdministrator",
                                actor.map(Caller::systemAdministrator).orElse(false))
                        .setParameter(
                                "session",
                                actor.flatMap(caller -> caller.session().id()).orElse(null))
                        .setParameter("lines", json(lines))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String json(List<ActivityLine> lines) {
        return new JsonArray(lines.stream().map(ActivityLog::json).toList()).encode();
    }

    private static Map<String, Object> json(ActivityLine line) {
        var json = new HashMap<String, Object>();
        json.put("type", line.type().word());
        json.put("subject", line.subjectId());
        json.put("before", line.before().isEmpty() ? null : line.before());
        json.put("after", line.after().isEmpty() ? null : line.after());
        return json;
    }
}
