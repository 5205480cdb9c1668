package orgs.page;

/** Which part of a list is asked for by position: how many rows to skip, and how many to read after that. */
public record Range(int offset, int limit) {
    /** The most rows of a page. */
    public static final int MAX_LIMIT = 100;

    /** The most rows of a list that has no pages. */
    public static final int MAX_ALL = 1000;

    /** The whole list, as far as it is given at once: its first 1 000 rows. */
    public static Range all() {
        return new Range(0, MAX_ALL);
    }
}
