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
    /** Small, because one organization can have very many dependants, all of which go in the same transaction. */
    static final int BATCH = 20;

    /** A locked row is being restored, or purged by another replica; the condition is checked again under the lock. */
    private static final String PURGE = """
            with due as (
                select id from organization
                where deleted_at < :deletedBefore
                order by deleted_at limit :batch for update skip locked
            ), purged as (
                delete from organization o using due where o.id = due.id
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
                        .executeUpdate())
                .map(purged -> purged == BATCH);
    }
}
