package orgs.wire.dashboard;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does the same many times at once. */
final class Together {
    private Together() {}

    static <T> List<T> run(int times, IntFunction<T> action) {
        var executor = Executors.newFixedThreadPool(times);
        var start = new CountDownLatch(1);
        try {
            List<Future<T>> running = IntStream.range(0, times)
                    .mapToObj(i -> executor.submit(() -> {
                        start.await();
                        return action.apply(i);
                    }))
                    .toList();
            start.countDown();
            return running.stream().map(Together::result).toList();
        } finally {
            executor.shutdown();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
