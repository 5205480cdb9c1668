package orgs.throttle;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Limits how often a secret can be guessed, on all replicas together. */
@ApplicationScoped
public class FailureThrottle {
    private static final String TOUCH = """
            insert into failure_count as kept (subject, failures, ends_at) values (:subject, 0, :now)
            on conflict on constraint failure_count_pkey do update set failures = kept.failures
            returning failures, cast(extract(epoch from ends_at) * 1000 as bigint)
            """;
    private static final String FAIL = """
            insert into failure_count as kept (subject, failures, ends_at) values (:subject, 1, :end)
            on conflict on constraint failure_count_pkey do update set
                failures = case when kept.failures = 0 or kept.ends_at <= :now then 1 else kept.failures + 1 end,
                ends_at = case when kept.failures = 0 or kept.ends_at <= :now then :end else kept.ends_at end
            returning failures, cast(extract(epoch from ends_at) * 1000 as bigint)
            """;

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
    public Uni<Void> requireOpen(ThrottleKey subject) {
        return FailureCount.<FailureCount>find("subject", subject.key())
                .firstResult()
                .onItem()
                .ifNotNull()
                .invoke(attempt -> requireOpen(subject, new Tally(attempt.failures, attempt.endsAt)))
                .replaceWithVoid();
    }

    /**
     * As {@link #requireOpen}, and lets one try at a time through until the transaction ends: a burst of guesses counts one by one.
     *
     * @throws RefusedException {@link Refusal#TOO_MANY_ATTEMPTS}
     */
    @WithTransaction
    public Uni<Void> requireTurn(ThrottleKey subject) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TOUCH, Object[].class)
                        .setParameter("subject", subject.key())
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .map(Tally::of)
                .invoke(tally -> requireOpen(subject, tally))
                .replaceWithVoid();
    }

    /** Counts a failure; tells until when the subject is locked if this is the failure that locks it. */
    @WithTransaction
    public Uni<Optional<Instant>> failed(ThrottleKey subject) {
        Instant now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FAIL, Object[].class)
                        .setParameter("subject", subject.key())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .setParameter("end", now.plus(subject.limit().window()).atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .map(Tally::of)
                .map(tally -> Optional.of(tally.endsAt())
                        .filter(end -> tally.failures() == subject.limit().failures()));
    }

    /** Removes what is over, so that the table holds no more than the subjects of late. */
    @WithTransaction
    public Uni<Void> forget() {
        return FailureCount.delete("endsAt <= ?1", clock.instant()).replaceWithVoid();
    }

    private void requireOpen(ThrottleKey subject, Tally tally) {
        Instant now = clock.instant();
        if (tally.failures() >= subject.limit().failures() && tally.endsAt().isAfter(now)) {
            throw RefusedException.until(Refusal.TOO_MANY_ATTEMPTS, Duration.between(now, tally.endsAt()));
        }
    }

    /** How often a subject failed, and when that is forgotten. */
    private record Tally(int failures, Instant endsAt) {

        static Tally of(Object[] columns) {
            return new Tally(((Number) columns[0]).intValue(), Instant.ofEpochMilli(((Number) columns[1]).longValue()));
        }
    }
}
