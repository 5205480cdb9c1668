package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.activity.ActivityView;

/**
 * One line of what happened.
 *
 * @param actorId the account that acted; null for the service itself
 * @param before what was, and {@code after} what became of it; null where there is nothing to tell
 */
@RegisterForReflection
public record ActivityJson(
        long sequence,
        Instant occurredAt,
        @Schema(nullable = true) String actorId,
        boolean systemAdministrator,
        String type,
        String subjectId,
        @Schema(nullable = true) Map<String, Object> before,
        @Schema(nullable = true) Map<String, Object> after) {

    static ActivityJson of(ActivityView activity) {
        return new ActivityJson(
                activity.sequence(),
                activity.occurredAt(),
                activity.actorId(),
                activity.systemAdministrator(),
                activity.type(),
                activity.subjectId(),
                activity.before(),
                activity.after());
    }
}
