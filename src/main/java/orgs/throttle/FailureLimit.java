package orgs.throttle;

import java.time.Duration;
import java.util.Locale;

/**
 * Whose failures are counted, how many are forgiven, and for how long they are remembered. What counts is the first failure of a window; a window
 * never grows, so whoever is locked out by others waits a known time. One account alone cannot lock an organization: 40 tries an hour are less than 100.
 */
public enum FailureLimit {
    ACCOUNT(10, Duration.ofMinutes(15)),
    ADDRESS(300, Duration.ofMinutes(15)),
    ORGANIZATION(100, Duration.ofHours(1)),
    /** An address that presents wrong secrets of an application server. */
    APPLICATION_SERVER(20, Duration.ofMinutes(1));

    private final int failures;
    private final Duration window;

    FailureLimit(int failures, Duration window) {
        this.failures = failures;
        this.window = window;
    }

    /** What begins every subject that this limit is about. */
    public String prefix() {
        return name().toLowerCase(Locale.ROOT) + ':';
    }

    /** How many failures lock. */
    public int failures() {
        return failures;
    }

    Duration window() {
        return window;
    }
}
