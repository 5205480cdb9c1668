package orgs.page;

/** Which part of a list is asked for by position: how many rows to skip, and how many to read after that. */
public record Range(int offset, int limit) {
    public static final int MAX_LIMIT = 100;

    /** The whole list. */
    public static Range all() {
        return new Range(0, Integer.MAX_VALUE);
    }
}
