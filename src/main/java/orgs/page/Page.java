package orgs.page;

import java.util.Optional;

/** Which page of a list is asked for: how many rows, behind which id (none: from the beginning). */
public record Page(String list, int size, Optional<String> behind) {

    public static Page first(String list, int size) {
        return new Page(list, size, Optional.empty());
    }

    public static Page after(Cursor cursor) {
        return new Page(cursor.list(), cursor.pageSize(), Optional.of(cursor.lastId()));
    }

    /** How many rows to read for {@link Slice#of}. */
    public int rows() {
        return size + 1;
    }

    /** The id behind which to read; ids have a prefix, so every one of them is greater than the empty text. */
    public String behindId() {
        return behind.orElse("");
    }
}
