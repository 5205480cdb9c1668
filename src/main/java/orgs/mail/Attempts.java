package orgs.mail;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** The attempts that this replica is making, so that a stop of the program leaves none of them half done. */
final class Attempts {
    /** Twice this, with the other steps of a stop, fits into the grace period that docs/deployment.md names. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Set<Attempt> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    private record Attempt(CompletableFuture<Void> end, CompletableFuture<Void> cutOff) {}

    /**
     * Makes one attempt; when the program is stopping, none, and {@code false} is the result.
     *
     * @param work is given what fails with a {@link CancellationException} when the attempt must come to its end
     */
    Uni<Boolean> make(Function<Uni<Void>, Uni<Boolean>> work) {
        return Uni.createFrom().deferred(() -> {
            var attempt = new Attempt(new CompletableFuture<>(), new CompletableFuture<>());
            underWay.add(attempt); // first: a stop that is not seen in the next line sees this attempt
            var result = stopping
                    ? Uni.createFrom().item(false)
                    : work.apply(Uni.createFrom().completionStage(attempt.cutOff()));
            return result.onTermination().invoke(() -> end(attempt));
        });
    }

    private void end(Attempt attempt) {
        underWay.remove(attempt);
        attempt.end().complete(null);
    }

    /** Lets nothing begin any more, lets what is under way end by itself for a while and then cuts it off; returns when all has ended. */
    void stop() {
        stopping = true;
        if (!haveEnded()) {
            underWay.forEach(
                    attempt -> attempt.cutOff().completeExceptionally(new CancellationException("the program stops")));
            haveEnded();
        }
    }

    private boolean haveEnded() {
        var ends = underWay.stream().map(Attempt::end).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
