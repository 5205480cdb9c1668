package orgs.activity;

import java.util.Map;

/**
 * What happened to one thing of an organization, to be written down with who did it.
 *
 * @param before what it was, as far as it changed; empty for what is new. Never a secret
 * @param after what it became; empty for what is gone. Never a secret
 */
public record ActivityLine(ActivityType type, String subjectId, Map<String, Object> before, Map<String, Object> after) {

    /** Something is there that was not there before. */
    public static ActivityLine of(ActivityType type, String subjectId, Map<String, Object> after) {
        return new ActivityLine(type, subjectId, Map.of(), after);
    }
}
