package orgs.throttle;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import orgs.page.UniqueRow;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Limits how often a secret can be guessed, on all replicas together. */
@ApplicationScoped
public class FailureThrottle {
    private static final String TOUCH = """
            insert into failure_count as kept (subject, failures, ends_at) values (:subject, 0, :now)
            on conflict on constraint failure_count_pkey do update set failures = kept.failures
            returning failures, cast(extract(epoch from ends_at) * 1000 as bigint) as end_millis
            """;
    private static final String FAIL = """
            insert into failure_count as kept (subject, failures, ends_at) values (:subject, 1, :end)
            on conflict on constraint failure_count_pkey do update set
                failures = case when kept.failures = 0 or kept.ends_at <= :now then 1 else kept.failures + 1 end,
                ends_at = case when kept.failures = 0 or kept.ends_at <= :now then :end else kept.ends_at end
            returning failures, cast(extract(epoch from ends_at) * 1000 as bigint) as end_millis
            """;

    /** How often a key failed, and when that is forgotten. */
    private record Tally(int failures, Instant end) {
        static Tally of(Tuple row) {
            return new Tally(
                    row.get("failures", Integer.class), Instant.ofEpochMilli(row.get("end_millis", Long.class)));
        }
    }

    private final Clock clock;

    FailureThrottle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Refuses who failed too often.
     *
     * @throws RefusedException {@link Refusal#TOO_MANY_ATTEMPTS}, which says for how long
     */
    @WithSession
    public Uni<Void> requireOpen(ThrottleKey key) {
        return UniqueRow.find(FailureCount.<FailureCount>find("subject", key.text()))
                .invoke(found -> found.ifPresent(count -> requireOpen(key, count.failures, count.endsAt)))
                .replaceWithVoid();
    }

    /**
     * As {@link #requireOpen}, and lets one try at a time through until the transaction ends: a burst of guesses counts one by one.
     *
     * @throws RefusedException {@link Refusal#TOO_MANY_ATTEMPTS}
     */
    @WithTransaction
    public Uni<Void> requireTurn(ThrottleKey key) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TOUCH, Tuple.class)
                        .setParameter("subject", key.text())
                        .setParameter("now", clock.instant())
                        .getSingleResult())
                .map(Tally::of)
                .invoke(tally -> requireOpen(key, tally.failures(), tally.end()))
                .replaceWithVoid();
    }

    /** Counts a failure; tells until when the key is locked if this is the failure that locks it. */
    @WithTransaction
    public Uni<Optional<Instant>> failed(ThrottleKey key) {
        Instant now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FAIL, Tuple.class)
                        .setParameter("subject", key.text())
                        .setParameter("now", now)
                        .setParameter("end", now.plus(key.limit().window()))
                        .getSingleResult())
                .map(Tally::of)
                .map(tally -> Optional.of(tally.end())
                        .filter(end -> tally.failures() == key.limit().failures()));
    }

    /** Removes what counts no more. */
    @WithTransaction
    public Uni<Void> forget() {
        return FailureCount.delete("endsAt <= ?1", clock.instant()).replaceWithVoid();
    }

    private void requireOpen(ThrottleKey key, int failures, Instant end) {
        Instant now = clock.instant();
        if (failures >= key.limit().failures() && end.isAfter(now)) {
            throw RefusedException.until(Refusal.TOO_MANY_ATTEMPTS, Duration.between(now, end));
        }
    }
}
