package orgs.audit;

import java.util.Locale;
import orgs.activity.ActivityType;

/**
 * What an activity is called in an audit trail. One activity may have several names, and is then told once under each.
 *
 * @param action neither this nor {@code targetType} may hold a comma
 */
public record AuditName(ActivityType type, When when, String action, String targetType) {

    /** Of which activities of its type a name tells. */
    public enum When {
        ALWAYS,
        /** Something really is different from before. */
        CHANGED,
        /** Somebody was added as a member, without having been invited or having made the organization. */
        DIRECT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
