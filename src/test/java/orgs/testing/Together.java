package orgs.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Does many things at the same moment. The answers are in the order of the things. */
public final class Together {
    private Together() {}

    public static <T> List<T> run(int times, IntFunction<T> action) {
        return run(IntStream.range(0, times).mapToObj(number -> () -> action.apply(number)));
    }

    public static <T> List<T> run(Stream<Callable<T>> actions) {
        var all = actions.toList();
        var ready = new CountDownLatch(all.size());
        var threads = Executors.newFixedThreadPool(all.size());
        try {
            var running = all.stream()
                    .map(action -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return action.call();
                    }))
                    .toList();
            return running.stream().map(Together::answer).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T answer(Future<T> running) {
        try {
            return running.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
