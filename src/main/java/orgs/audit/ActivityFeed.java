package orgs.audit;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.activity.Activity;
import orgs.activity.ActivityView;
import orgs.organization.OrganizationAccess;
import orgs.page.CursorPage;
import orgs.page.CursorRequest;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** What happened in an organization, for its administrators. */
@ApplicationScoped
public class ActivityFeed {

    /**
     * Newest first.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<CursorPage<ActivityView>> of(Caller caller, String organizationId, CursorRequest page) {
        return OrganizationAccess.rows(
                        caller,
                        organizationId,
                        Action.READ_ACTIVITY,
                        Activity.class,
                        "and x.sequence < :before",
                        "x.sequence desc",
                        Map.of("before", page.behind().map(Long::valueOf).orElse(Long.MAX_VALUE)),
                        page.rows())
                .map(rows -> CursorPage.of(rows, page, activity -> Long.toString(activity.sequence))
                        .map(ActivityView::of));
    }
}
