package orgs.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One page of a list, and where the next one begins if there is one. */
public record CursorPage<T>(List<T> items, Optional<Cursor> next) {

    /** Cuts a page from rows that were read with {@link CursorRequest#rows()}: more than fit tell of a next page. */
    public static <T> CursorPage<T> of(List<T> rows, CursorRequest page, Function<T, String> id) {
        if (rows.size() <= page.size()) {
            return new CursorPage<>(rows, Optional.empty());
        }
        List<T> items = rows.subList(0, page.size());
        String lastId = id.apply(items.get(items.size() - 1));
        return new CursorPage<>(items, Optional.of(new Cursor(page.list(), page.size(), lastId)));
    }

    public <R> CursorPage<R> map(Function<T, R> change) {
        return new CursorPage<>(items.stream().map(change).toList(), next);
    }
}
