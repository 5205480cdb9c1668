package orgs.testing;

import java.time.Duration;

/** How long a test waits for what must come. */
public final class Patience {
    /** Much longer than anything takes: a busy machine is no fault of the product. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private Patience() {}
}
