package orgs.page;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * The row that a query by a unique key finds, or none. Panache's {@code firstResult} sends an offset and a limit besides, as
 * parameters, and a statement with an offset that it does not know PostgreSQL plans anew at each execution.
 */
public final class UniqueRow {
    private UniqueRow() {}

    public static <T> Uni<Optional<T>> find(PanacheQuery<T> query) {
        return query.list().map(rows -> rows.stream().findFirst());
    }
}
