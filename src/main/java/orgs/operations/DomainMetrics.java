package orgs.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * How much there is of what matters, counted now and then by one statement, not whenever somebody looks. Every replica
 * tells the same figures: take their maximum, not their sum.
 */
@ApplicationScoped
@Startup // whoever collects metrics finds them from the beginning
class DomainMetrics {
    private static final Logger LOG = Logger.getLogger(DomainMetrics.class);

    private static final List<String> INVITATION_STATES =
            List.of("pending", "accepted", "rejected", "canceled", "expired", "terminated");

    private static final String COUNT = """
            select 'organizations/' || case when deleted_at is null then 'living' else 'deleted' end, count(*)
              from organization group by 1
            union all
            select 'invitations/' || status, count(*) from invitation group by 1
            union all
            select 'mails', count(*) from invitation_mail
            """;

    private final Pool pool;
    private volatile Optional<Map<String, Long>> counted = Optional.empty();

    DomainMetrics(Pool pool, MeterRegistry registry) {
        this.pool = pool;
        for (String state : List.of("living", "deleted")) {
            gauge("orgs.organizations", "Organizations; deleted ones wait for their purge", "organizations/" + state)
                    .tag("state", state)
                    .register(registry);
        }
        for (String state : INVITATION_STATES) {
            gauge("orgs.invitations", "Invitations by state", "invitations/" + state)
                    .tag("state", state)
                    .register(registry);
        }
        gauge("orgs.mails.waiting", "Invitation mails that wait for the mail server", "mails")
                .register(registry);
    }

    private Gauge.Builder<?> gauge(String name, String description, String count) {
        return Gauge.builder(name, () -> value(count)).description(description);
    }

    @Scheduled(every = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return pool.query(COUNT)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap((Row row) -> row.getString(0), row -> row.getLong(1))))
                .invoke(counts -> counted = Optional.of(counts))
                .onFailure()
                .invoke(failure -> LOG.warnf("The domain's metrics could not be counted: %s", failure.getMessage()))
                .onFailure(TransientFailure::isOutage)
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** Unknown before the first count; a group without rows is not in its answer. */
    private double value(String count) {
        return counted.map(counts -> counts.getOrDefault(count, 0L).doubleValue())
                .orElse(Double.NaN);
    }
}
