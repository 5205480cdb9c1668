package orgs.activity;

import java.time.Instant;
import java.util.Map;

/** An activity as it leaves the core. */
public record ActivityView(
        long sequence,
        Instant occurredAt,
        String actorId,
        boolean systemAdministrator,
        String type,
        String subjectId,
        Map<String, Object> before,
        Map<String, Object> after) {}
