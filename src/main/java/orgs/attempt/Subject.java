package orgs.attempt;

/** Somebody or something whose failures are counted. */
public record Subject(Limit limit, String id) {

    public static Subject account(String id) {
        return new Subject(Limit.ACCOUNT, id);
    }

    /** The network address of a client. */
    public static Subject address(String address) {
        return new Subject(Limit.ADDRESS, address);
    }

    public static Subject organization(String id) {
        return new Subject(Limit.ORGANIZATION, id);
    }

    String key() {
        return limit.prefix() + id;
    }
}
