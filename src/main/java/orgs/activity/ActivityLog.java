package orgs.activity;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orgs.access.Caller;
import orgs.database.PromptStatement;

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
        var parameters = new HashMap<String, Object>();
        parameters.put("organization", organizationId);
        parameters.put("now", clock.instant());
        parameters.put("actor", actor.map(Caller::accountId).orElse(null));
        parameters.put(
                "systemAdministrator", actor.map(Caller::systemAdministrator).orElse(false));
        parameters.put("session", actor.flatMap(caller -> caller.session().id()).orElse(null));
        parameters.put("lines", json(lines));
        return PromptStatement.send(WRITE, parameters);
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
