package orgs.page;

/** Which page of a list that is paged by number is asked for; the first one is 1. */
public record PageRequest(int page, int limit) {
    public static final int MAX_LIMIT = 100;

    /** Takes the nearest page and limit that there can be. */
    public PageRequest {
        page = Math.max(1, page);
        limit = Math.max(1, Math.min(MAX_LIMIT, limit));
    }

    public long offset() {
        return (page - 1L) * limit;
    }

    /** The same part of the list, by position; what is beyond every list counts as its end. */
    public Range range() {
        return new Range((int) Math.min(Integer.MAX_VALUE, offset()), limit);
    }
}
