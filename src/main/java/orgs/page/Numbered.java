package orgs.page;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** One page of a list that is paged by number, and how many items the whole list has. */
public record Numbered<T>(List<T> items, PageNumber page, long total) {

    /** Reads the page of a list of which the size is known; a page past the end is empty and not read. */
    public static <T> Uni<Numbered<T>> of(PageNumber page, long total, Supplier<Uni<List<T>>> rows) {
        if (page.offset() >= total) {
            return Uni.createFrom().item(new Numbered<>(List.of(), page, total));
        }
        return rows.get().map(items -> new Numbered<>(items, page, total));
    }

    public <R> Numbered<R> map(Function<T, R> change) {
        return new Numbered<>(items.stream().map(change).toList(), page, total);
    }

    public long totalPages() {
        return (total + page.limit() - 1) / page.limit();
    }
}
