package orgs.wire.portal;

import java.time.Duration;
import java.util.Optional;
import orgs.refusal.Word;
import orgs.wire.Failure;

/** What a route of the Portal API says in words of its own. It is an answer, not an accident, so it has no stack trace. */
public final class PortalError extends RuntimeException {
    private final transient Word reason;
    private final transient int status;
    private final transient PortalErrorJson body;
    private final transient Optional<Duration> retryAfter;

    private PortalError(Word reason, int status, PortalErrorJson body, Optional<Duration> retryAfter) {
        super(body.error(), null, false, false);
        this.reason = reason;
        this.status = status;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    /** What the request holds is not what the route takes. */
    PortalError(int status, String error) {
        this(Failure.INPUT_INVALID, status, new PortalErrorJson(error), Optional.empty());
    }

    static PortalError tooMany(Word reason, String error, String message, String period, Duration retryAfter) {
        return new PortalError(reason, 429, new PortalErrorJson(error, message, null, period), Optional.of(retryAfter));
    }

    Word reason() {
        return reason;
    }

    int status() {
        return status;
    }

    PortalErrorJson body() {
        return body;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
