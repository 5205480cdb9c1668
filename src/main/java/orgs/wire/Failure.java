package orgs.wire;

/** What can go wrong with a request before, or in spite of, the domain. */
public enum Failure {
    /** The request cannot be read. */
    MALFORMED(400),
    /** The caller lacks the role that the route demands. */
    FORBIDDEN(403),
    ROUTE_NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /** The body was not complete in time. */
    TOO_SLOW(408),
    /** Larger than any request may be. */
    TOO_LARGE(413),
    /** Larger than its route takes, and not too large for every other. */
    TOO_LARGE_FOR_ROUTE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    /** A defect of ours; the log knows more. */
    BROKEN(500);

    private final int status;

    Failure(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The failure behind an HTTP status that the framework chose. */
    static Failure ofStatus(int status) {
        for (Failure failure : values()) {
            if (failure.status == status) {
                return failure;
            }
        }
        return status < 500 ? MALFORMED : BROKEN;
    }
}
