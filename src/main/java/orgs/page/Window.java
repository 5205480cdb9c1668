package orgs.page;

/** Which part of a list is asked for by position: how many rows to skip, and how many to read after that. */
public record Window(int offset, int limit) {
    public static final int MAX_LIMIT = 100;

    /** The whole list. */
    public static Window all() {
        return new Window(0, Integer.MAX_VALUE);
    }
}
