package orgs.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import orgs.access.Action;
import orgs.access.Caller;
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
            select me.roleNames, a.sequence, a.occurredAt, a.actorId, a.systemAdministrator, a.type, a.subjectId,
                a.before, a.after
            from Organization o
            left join Member me on me.organizationId = o.id and me.accountId = :caller
            left join lateral (
                select x.sequence as sequence, x.occurredAt as occurredAt, x.actorId as actorId,
                    x.systemAdministrator as systemAdministrator, x.type as type, x.subjectId as subjectId,
                    x.before as before, x.after as after
                from Activity x where x.organizationId = o.id and x.sequence < :before
                order by x.sequence desc limit %d) a
            where o.id = :organization and o.deletedAt is null
            order by a.sequence desc
            """;

    @RegisterForReflection // Hibernate makes it
    @SuppressWarnings("ArrayRecordComponent") // what the column is
    private record Row(
            String[] callerRoles,
            Long sequence,
            Instant occurredAt,
            String actorId,
            Boolean systemAdministrator,
            String type,
            String subjectId,
            Map<String, Object> before,
            Map<String, Object> after)
            implements GuardedRow<ActivityView> {

        @Override
        public ActivityView item() {
            return sequence == null
                    ? null
                    : new ActivityView(
                            sequence, occurredAt, actorId, systemAdministrator, type, subjectId, before, after);
        }
    }

    /**
     * Newest first.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<CursorPage<ActivityView>> list(Caller caller, String organizationId, CursorRequest page) {
        return Panache.getSession()
                .chain(session -> session.createQuery(NEWEST.formatted(page.rows()), Row.class)
                        .setParameter("caller", caller.accountId())
                        .setParameter("organization", organizationId)
                        .setParameter("before", page.behind().map(Long::valueOf).orElse(Long.MAX_VALUE))
                        .getResultList())
                .map(rows -> GuardedRow.items(rows, caller, Action.READ_ACTIVITY))
                .map(activities -> CursorPage.of(activities, page, activity -> Long.toString(activity.sequence())));
    }
}
