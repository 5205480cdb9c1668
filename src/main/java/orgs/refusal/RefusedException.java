package orgs.refusal;

import java.time.Duration;
import java.util.Optional;

/** Carries a {@link Refusal} through a pipeline. It is an answer, not an accident, so it has no stack trace. */
public final class RefusedException extends RuntimeException {
    private final Refusal refusal;
    private final transient Duration retryAfter;

    public RefusedException(Refusal refusal) {
        this(refusal, null);
    }

    private RefusedException(Refusal refusal, Duration retryAfter) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
        this.retryAfter = retryAfter;
    }

    /** A refusal that ends by itself after this time. */
    public static RefusedException until(Refusal refusal, Duration retryAfter) {
        return new RefusedException(refusal, retryAfter);
    }

    /** When trying again can help; empty where time changes nothing. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public Refusal refusal() {
        return refusal;
    }
}
