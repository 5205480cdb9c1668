package orgs.transfer;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orgs.access.Caller;
import orgs.page.Cursor;
import orgs.page.CursorPage;
import orgs.page.CursorRequest;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Tells all that an import takes, in an order in which it takes it. */
@ApplicationScoped
public class ExportService {
    private static final String SEPARATOR = ":";

    private final Clock clock;

    ExportService(Clock clock) {
        this.clock = clock;
    }

    /**
     * A page of the lines of all living accounts, of all living organizations, and of their members and pending e-mail
     * invitations, each kind in the order in which they were made. What is not told is left out of its page, which may
     * have no line at all and be followed by others. What changes between two pages is told as it is then, or not at
     * all.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED} for all but system administrators
     */
    @WithSession
    public Uni<CursorPage<Line>> list(Caller caller, CursorRequest page) {
        caller.requireSystemAdministrator();
        String[] position =
                page.behind().orElse(ExportedKind.FIRST.name() + SEPARATOR).split(SEPARATOR, 2);
        var kind = ExportedKind.valueOf(position[0]);
        return rows(kind, kind.row(), position[1], page).map(rows -> page(kind, rows, page));
    }

    private static <R extends ExportedRow> Uni<List<R>> rows(
            ExportedKind kind, Class<R> type, String behind, CursorRequest page) {
        return Panache.getSession().chain(session -> session.createQuery(kind.query(page.rows()), type)
                .setParameter("behind", behind)
                .getResultList());
    }

    private CursorPage<Line> page(ExportedKind kind, List<? extends ExportedRow> rows, CursorRequest page) {
        Instant now = clock.instant();
        List<? extends ExportedRow> told = rows.stream().limit(page.size()).toList();
        Optional<String> next = rows.size() > told.size()
                ? Optional.of(position(kind, told.get(told.size() - 1).id()))
                : kind.next().map(following -> position(following, ""));
        return new CursorPage<>(
                told.stream().flatMap(row -> row.line(now).stream()).toList(),
                next.map(position -> new Cursor(page.list(), page.size(), position)));
    }

    private static String position(ExportedKind kind, String behind) {
        return kind.name() + SEPARATOR + behind;
    }
}
