package orgs.testing;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Runs background jobs when a test wants them to run. */
public final class Jobs {
    private Jobs() {}

    /** Once, to its end. */
    public static void run(Supplier<Uni<Void>> job) {
        try {
            VertxContextSupport.subscribeAndAwait(job);
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
