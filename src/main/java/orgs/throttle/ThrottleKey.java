package orgs.throttle;

/** Somebody or something whose failures are counted. */
public record ThrottleKey(FailureLimit limit, String id) {

    public static ThrottleKey account(String id) {
        return new ThrottleKey(FailureLimit.ACCOUNT, id);
    }

    /** The network address of a client. */
    public static ThrottleKey address(String address) {
        return new ThrottleKey(FailureLimit.ADDRESS, address);
    }

    public static ThrottleKey organization(String id) {
        return new ThrottleKey(FailureLimit.ORGANIZATION, id);
    }

    String text() {
        return limit.prefix() + id;
    }
}
