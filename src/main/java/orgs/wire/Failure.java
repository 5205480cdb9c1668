package orgs.wire;

import orgs.refusal.Refusal;
import orgs.refusal.Word;

/** What can go wrong with a request before, or in spite of, the domain. */
public enum Failure implements Word {
    /** The request cannot be read. */
    MALFORMED(400, "malformed"),
    /** The request can be read, and what it holds is not what the route takes. */
    INPUT_INVALID(400, "input_invalid"),
    /** The caller lacks the role that the route demands. */
    FORBIDDEN(403, Refusal.PERMISSION_DENIED.word()),
    ROUTE_NOT_FOUND(404, "route_not_found"),
    METHOD_NOT_ALLOWED(405, "method_not_allowed"),
    NOT_ACCEPTABLE(406, "not_acceptable"),
    /** The body was not complete in time. */
    TOO_SLOW(408, "too_slow"),
    /** Larger than any request may be. */
    TOO_LARGE(413, "too_large"),
    /** Larger than its route takes, and not too large for every other. */
    TOO_LARGE_FOR_ROUTE(413, "too_large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported_media_type"),
    /** Asked too often lately from this address. */
    TOO_OFTEN(429, "too_often"),
    /** A defect of ours; the log knows more. */
    BROKEN(500, "broken");

    private final int status;
    private final String word;

    Failure(int status, String word) {
        this.status = status;
        this.word = word;
    }

    public int status() {
        return status;
    }

    @Override
    public String word() {
        return word;
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
