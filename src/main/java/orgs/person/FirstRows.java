package orgs.person;

import java.util.List;
import java.util.function.Function;
import orgs.page.Range;

/**
 * The first rows of a list, which may have more than anybody is given at once.
 *
 * @param hasMore whether these are not all
 */
public record FirstRows<T>(List<T> items, boolean hasMore) {
    /** How many have to be read to know whether there are more. */
    static final int READ = Range.MAX_ALL + 1;

    static <T> FirstRows<T> of(List<T> read) {
        return new FirstRows<>(read.stream().limit(Range.MAX_ALL).toList(), read.size() == READ);
    }

    /** The same rows, each as something else. */
    public <R> FirstRows<R> map(Function<T, R> change) {
        return new FirstRows<>(items.stream().map(change).toList(), hasMore);
    }
}
