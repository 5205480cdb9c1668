package orgs.lifecycle;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import orgs.activity.ActivityType;
import orgs.config.OrgsConfig;
import orgs.job.HousekeepingJob;

/**
 * Removes organizations whose retention time is over, with everything in them. Their activity stays and ends with this
 * (docs/decisions/0009-activity-outlives-its-organization.md); their slugs are free again.
 */
@ApplicationScoped
public class OrganizationPurge implements HousekeepingJob {
    static final int BATCH = 20;

    /** With as many members and events no further organization goes in the same transaction, which would become long. */
    static final int MANY_ROWS = 1000;

    /** A locked row is being restored, or purged by another replica; the condition is checked again under the lock. */
    private static final String PURGE = """
            with due as (
                select id, deleted_at, member_count + event_count as size from organization
                where deleted_at < :deletedBefore
                order by deleted_at limit :batch for update skip locked
            ), first as (
                select id, sum(size) over (order by deleted_at, id) - size as others from due
            ), purged as (
                delete from organization o using first where o.id = first.id and first.others < :many
                returning o.id, o.name, o.slug
            )
            insert into activity (organization_id, occurred_at, type, subject_id, before)
            select id, :now, :type, id, jsonb_build_object('name', name, 'slug', slug) from purged
            """;

    private final OrgsConfig config;
    private final Clock clock;

    OrganizationPurge(OrgsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Purging organizations";
    }

    @Override
    public String interval() {
        return config.housekeeping().purgeInterval();
    }

    @Override
    @WithTransaction
    public Uni<Boolean> step() {
        var now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PURGE)
                        .setParameter("now", now)
                        .setParameter("deletedBefore", now.minus(config.retention()))
                        .setParameter("type", ActivityType.ORGANIZATION_PURGED.word())
                        .setParameter("batch", BATCH)
                        .setParameter("many", MANY_ROWS)
                        .executeUpdate())
                .map(purged -> purged > 0);
    }
}
