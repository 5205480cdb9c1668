package orgs.wire.token;

import java.util.Locale;
import orgs.refusal.Refusal;

/** The errors of the token endpoint (RFC 6749, 5.2, RFC 8693, 2.2.2) and their statuses. */
enum ExchangeError {
    INVALID_REQUEST(400),
    UNSUPPORTED_GRANT_TYPE(400),
    INVALID_TARGET(400),
    ACCESS_DENIED(403),
    TEMPORARILY_UNAVAILABLE(503);

    private final int status;

    ExchangeError(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** RFC 8693 wants {@code invalid_request} for a subject token that is invalid "for any reason". */
    static ExchangeError of(Refusal refusal) {
        return switch (refusal) {
            case UNAVAILABLE -> TEMPORARILY_UNAVAILABLE;
            case ORIGIN_NOT_ALLOWED -> ACCESS_DENIED;
            case ORGANIZATION_NOT_FOUND, MEMBERSHIP_NOT_FOUND -> INVALID_TARGET;
            default -> INVALID_REQUEST;
        };
    }
}
