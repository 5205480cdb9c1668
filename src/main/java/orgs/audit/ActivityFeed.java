package orgs.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.activity.Activity;
import orgs.activity.ActivityView;
import orgs.organization.GuardedRow;
import orgs.page.CursorPage;
import orgs.page.CursorRequest;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** What happened in an organization, for its administrators. */
@ApplicationScoped
public class ActivityFeed {
    private static final String NEWEST = """
            select me.roleNames, a from Organization o
            left join Member me on me.organizationId = o.id and me.accountId = :caller
            left join Activity a on a.organizationId = o.id and a.sequence < :before
            where o.id = :organization and o.deletedAt is null
            order by a.sequence desc
            """;

    @RegisterForReflection // Hibernate makes it
    @SuppressWarnings("ArrayRecordComponent") // what the column is
    private record Row(String[] callerRoles, Activity item) implements GuardedRow<Activity> {}

    /**
     * Newest first.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<CursorPage<ActivityView>> list(Caller caller, String organizationId, CursorRequest page) {
        return Panache.getSession()
                .chain(session -> session.createQuery(NEWEST, Row.class)
                        .setParameter("caller", caller.accountId())
                        .setParameter("organization", organizationId)
                        .setParameter("before", page.behind().map(Long::valueOf).orElse(Long.MAX_VALUE))
                        .setMaxResults(page.rows())
                        .getResultList())
                .map(rows -> GuardedRow.items(rows, caller, Action.READ_ACTIVITY))
                .map(activities -> CursorPage.of(activities, page, activity -> Long.toString(activity.sequence))
                        .map(ActivityView::of));
    }
}
