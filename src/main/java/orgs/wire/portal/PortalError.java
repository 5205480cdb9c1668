package orgs.wire.portal;

import java.time.Duration;
import java.util.Optional;

/** What a route of the Portal API says in words of its own. It is an answer, not an accident, so it has no stack trace. */
public final class PortalError extends RuntimeException {
    private final transient int status;
    private final transient PortalErrorJson body;
    private final transient Optional<Duration> retryAfter;

    private PortalError(int status, PortalErrorJson body, Optional<Duration> retryAfter) {
        super(body.error(), null, false, false);
        this.status = status;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    PortalError(int status, String error) {
        this(status, new PortalErrorJson(error), Optional.empty());
    }

    static PortalError tooMany(String error, String message, String period, Duration retryAfter) {
        return new PortalError(429, new PortalErrorJson(error, message, null, period), Optional.of(retryAfter));
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
