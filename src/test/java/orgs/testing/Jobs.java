package orgs.testing;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import orgs.job.HousekeepingJob;

/** Runs background jobs when a test wants them to run. */
public final class Jobs {
    private Jobs() {}

    /** Once, to its end. */
    public static void run(Supplier<Uni<Void>> job) {
        await(job);
    }

    /** One of its steps; tells whether there may be more to do. */
    public static boolean step(HousekeepingJob job) {
        return await(job::step);
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** Twenty times at once, as many replicas would; and once more, because a run that failed leaves its work for the next. */
    public static void race(Supplier<Uni<Void>> job) {
        Together.run(20, number -> {
            run(job);
            return number;
        });
        run(job);
    }
}
