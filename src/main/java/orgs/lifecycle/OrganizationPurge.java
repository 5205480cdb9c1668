package orgs.lifecycle;

import static orgs.activity.ActivityType.ORGANIZATION_PURGED;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import orgs.activity.ActivityLine;
import orgs.activity.ActivityLog;
import orgs.config.OrgsConfig;
import orgs.job.HousekeepingJob;
import orgs.organization.Organization;

/**
 * Removes organizations whose retention time is over, with everything in them. Their activity stays and ends with this
 * (docs/decisions/0009-activity-outlives-its-organization.md); their slugs are free again.
 */
@ApplicationScoped
public class OrganizationPurge implements HousekeepingJob {
    static final int BATCH = 20;

    /** A locked row is being restored, or ended by another replica; the condition is checked again under the lock. */
    private static final String END = """
            update organization set ending = true where id in (
                select id from organization where deleted_at < :deletedBefore and not ending
                order by deleted_at limit :batch for update skip locked)
            """;

    private final EndingOrganizations ending;
    private final ActivityLog activity;
    private final OrgsConfig config;
    private final Clock clock;

    OrganizationPurge(EndingOrganizations ending, ActivityLog activity, OrgsConfig config, Clock clock) {
        this.ending = ending;
        this.activity = activity;
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
    public Uni<Boolean> step() {
        return ending.removePart(this::tell)
                .chain(removed -> removed ? Uni.createFrom().item(true) : endOverdue());
    }

    @WithTransaction
    Uni<Boolean> endOverdue() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(END)
                        .setParameter("deletedBefore", clock.instant().minus(config.retention()))
                        .setParameter("batch", BATCH)
                        .executeUpdate())
                .map(ended -> ended > 0);
    }

    private Uni<Void> tell(Organization organization) {
        Map<String, Object> last = Map.of("name", organization.name, "slug", organization.slug);
        return activity.writeOwn(
                organization.id, new ActivityLine(ORGANIZATION_PURGED, organization.id, last, Map.of()));
    }
}
