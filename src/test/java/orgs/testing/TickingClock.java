package orgs.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class TickingClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-22T03:27:19.587Z");

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
