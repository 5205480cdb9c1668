package orgs.page;

import java.util.Optional;

/** Which page of a list is asked for: how many rows, behind which id (none: from the beginning). */
public record CursorRequest(String list, int size, Optional<String> behind) {
    private static final int SMALL = 20;

    public static CursorRequest first(String list, int size) {
        return new CursorRequest(list, size, Optional.empty());
    }

    public static CursorRequest after(Cursor cursor) {
        return new CursorRequest(cursor.list(), cursor.pageSize(), Optional.of(cursor.lastId()));
    }

    /**
     * How many rows to read for {@link CursorPage#of}, at least one more than the page has. One of two numbers, so that
     * it can stand in the text of a statement: of a limit that is a parameter the database expects a tenth of the
     * table, and may plan to read all of it.
     */
    public int rows() {
        return size <= SMALL ? SMALL + 1 : CursorCodec.MAX_SIZE + 1;
    }

    /** The id behind which to read; ids have a prefix, so every one of them is greater than the empty text. */
    public String behindId() {
        return behind.orElse("");
    }
}
