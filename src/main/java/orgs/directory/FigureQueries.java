package orgs.directory;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import orgs.access.Caller;
import orgs.directory.Figures.Counts;
import orgs.directory.Figures.Day;
import orgs.id.Ids;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Counts what there is and what was made lately, for system administrators. */
@ApplicationScoped
public class FigureQueries {
    private static final int DAYS = 90;

    private static final String NOW = """
            select (select count(*) from organization where deleted_at is null) as organizations,
                (select count(*) from member m join organization o on o.id = m.organization_id
                    where o.deleted_at is null) as members,
                (select count(*) from invitation) as invitations,
                (select count(*) from account where removed_at is null) as accounts
            """;

    // Ids sort by creation and every table has an index of them: only what was made in these days is read.
    private static final String MADE = """
            select to_char(made.at at time zone 'UTC', 'YYYY-MM-DD') as day,
                count(*) filter (where kind = 'organization') as organizations,
                count(*) filter (where kind = 'member') as members,
                count(*) filter (where kind = 'invitation') as invitations,
                count(*) filter (where kind = 'account') as accounts
            from (
                select 'organization' as kind, created_at as at from organization where id >= :organization
                union all
                select 'member', created_at from member where id >= :member
                union all
                select 'invitation', created_at from invitation where id >= :invitation
                union all
                select 'account', created_at from account where id >= :account) as made
            where made.at >= :begin
            group by 1
            """;

    // Counting reads all that it counts. As often as the metrics are counted it may; where there is little, always.
    private static final long MUCH = 100_000;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final Counts NOTHING = new Counts(0, 0, 0, 0);

    private record Counted(Figures figures, Instant at) {
        boolean holds(Instant now) {
            return figures.now().all() > MUCH && now.isBefore(at.plus(KEPT));
        }
    }

    private final Clock clock;
    private final AtomicReference<Counted> last = new AtomicReference<>();

    FigureQueries(Clock clock) {
        this.clock = clock;
    }

    /**
     * The figures of this moment; where there is much, those that this replica counted in the last five minutes.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<Figures> find(Caller caller) {
        caller.requireSystemAdministrator();
        Instant now = clock.instant();
        Counted known = last.get();
        return known != null && known.holds(now)
                ? Uni.createFrom().item(known.figures())
                : count(now).invoke(figures -> last.set(new Counted(figures, now)));
    }

    private static Uni<Figures> count(Instant time) {
        LocalDate today = LocalDate.ofInstant(time, ZoneOffset.UTC);
        LocalDate first = today.minusDays(DAYS - 1L);
        return now().chain(now ->
                made(first.atStartOfDay().toInstant(ZoneOffset.UTC)).map(made -> new Figures(now, days(first, made))));
    }

    private static List<Day> days(LocalDate first, Map<LocalDate, Counts> made) {
        return IntStream.range(0, DAYS)
                .mapToObj(first::plusDays)
                .map(date -> new Day(date, made.getOrDefault(date, NOTHING)))
                .toList();
    }

    private static Uni<Counts> now() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOW, Tuple.class).getSingleResult())
                .map(FigureQueries::counts);
    }

    private static Uni<Map<LocalDate, Counts>> made(Instant begin) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MADE, Tuple.class)
                        .setParameter("begin", begin)
                        .setParameter("organization", Ids.firstOrganization(begin))
                        .setParameter("member", Ids.firstMember(begin))
                        .setParameter("invitation", Ids.firstInvitation(begin))
                        .setParameter("account", Ids.firstAccount(begin))
                        .getResultList())
                .map(FigureQueries::byDay);
    }

    private static Map<LocalDate, Counts> byDay(List<Tuple> rows) {
        var days = new HashMap<LocalDate, Counts>();
        rows.forEach(row -> days.put(LocalDate.parse(row.get("day", String.class)), counts(row)));
        return days;
    }

    private static Counts counts(Tuple row) {
        return new Counts(
                count(row, "organizations"), count(row, "members"), count(row, "invitations"), count(row, "accounts"));
    }

    private static long count(Tuple row, String name) {
        return row.get(name, Long.class);
    }
}
