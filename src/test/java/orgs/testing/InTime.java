package orgs.testing;

import java.time.Duration;

/** What holds only for a while: a story that took longer, because the machine was busy, has shown nothing and is told again. */
public final class InTime {
    private static final int TIMES = 5;

    private InTime() {}

    /** Tells the story, which arranges everything anew each time. What goes wrong within the time is wrong. */
    public static void within(Duration time, Runnable story) {
        for (int left = TIMES; left > 0; left--) {
            long began = System.nanoTime();
            try {
                story.run();
                return;
            } catch (AssertionError wrong) {
                if (left == 1 || System.nanoTime() - began < time.toNanos()) throw wrong;
            }
        }
    }
}
