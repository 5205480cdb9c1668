package orgs.mail;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after a failed attempt: twice as long each time up to an hour, and not everybody at the same moment. */
final class Backoff {
    static final Duration LONGEST = Duration.ofHours(1);
    private static final int MAX_DOUBLINGS = 20;

    private Backoff() {}

    /** Between three quarters of the pause that is due after this many attempts and all of it. */
    static Duration pause(Duration first, int attempts) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, MAX_DOUBLINGS));
        long longest = Math.min(doubled.toMillis(), LONGEST.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest * 3 / 4, longest + 1));
    }
}
