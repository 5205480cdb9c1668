package orgs.activity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import orgs.config.OrgsConfig;
import orgs.job.HousekeepingJob;

/** Removes the lines that are older than the configuration says; without such a setting it has nothing to do. */
@ApplicationScoped
public class ActivityRetention implements HousekeepingJob {
    static final int BATCH = 1000;

    private static final String FORGET = """
            with old as (
                select organization_id, sequence from activity
                where occurred_at < :before and sequence > 0
                order by occurred_at limit :batch for update skip locked
            )
            delete from activity a using old o where a.organization_id = o.organization_id and a.sequence = o.sequence
            """;

    private final OrgsConfig config;
    private final Clock clock;

    ActivityRetention(OrgsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Forgetting old activity";
    }

    @Override
    public String interval() {
        return config.housekeeping().purgeInterval();
    }

    @Override
    @WithTransaction
    public Uni<Boolean> step() {
        return config.activity().retention().map(this::forget).orElseGet(() -> Uni.createFrom()
                .item(false));
    }

    private Uni<Boolean> forget(Duration retention) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("before", clock.instant().minus(retention))
                        .setParameter("batch", BATCH)
                        .executeUpdate())
                .map(forgotten -> forgotten == BATCH);
    }
}
