package orgs.job;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Background work that is done step by step, each step a transaction of its own, until nothing is left to do. */
public final class BatchJob {
    private static final Logger LOG = Logger.getLogger(BatchJob.class);

    private BatchJob() {}

    /**
     * Repeats the step until it tells that nothing more is to be done.
     *
     * @param step does a bounded part of the work and tells whether there may be more
     */
    public static Uni<Void> untilDone(Supplier<Uni<Boolean>> step) {
        return Uni.createFrom()
                .deferred(step::get)
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /**
     * As {@link #untilDone}, by itself: a failure, of the database for example, costs one line in the log; whatever is
     * left waits for the next time.
     */
    public static Uni<Void> repeat(String name, Supplier<Uni<Boolean>> step) {
        return untilDone(step)
                .onFailure()
                .invoke(failure -> LOG.errorf("%s failed and waits for its next time: %s", name, failure))
                .onFailure()
                .recoverWithNull();
    }
}
