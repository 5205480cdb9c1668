package orgs.page;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** One page of a list that is paged by number, and how many items the whole list has. */
public record NumberedPage<T>(List<T> items, PageRequest page, long total) {
    /** As far as a list reaches that is filtered or sorted before it is paged, and as far as one is counted. */
    public static final int REACH = 10_000;

    /** Reads the page of a list of which the size is known; a page past the end is empty and not read. */
    public static <T> Uni<NumberedPage<T>> read(PageRequest page, long total, Supplier<Uni<List<T>>> rows) {
        if (page.offset() >= total) {
            return Uni.createFrom().item(new NumberedPage<>(List.of(), page, total));
        }
        return rows.get().map(items -> new NumberedPage<>(items, page, total));
    }

    /** Reads the page of a list of which the size is estimated: it has at least the items that are read. */
    public static <T> Uni<NumberedPage<T>> readEstimated(PageRequest page, long total, Supplier<Uni<List<T>>> rows) {
        return rows.get()
                .map(items -> new NumberedPage<>(
                        items, page, items.isEmpty() ? total : Math.max(total, page.offset() + items.size())));
    }

    public <R> NumberedPage<R> map(Function<T, R> change) {
        return new NumberedPage<>(items.stream().map(change).toList(), page, total);
    }

    public long totalPages() {
        return (total + page.limit() - 1) / page.limit();
    }
}
