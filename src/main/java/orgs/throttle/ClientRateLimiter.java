package orgs.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;

/** How often each client may do something, on this replica. */
// Caffeine finds the class of its entries by a name made of the features in use, and Quarkus registers other
// combinations only.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.PSAMS")
public final class ClientRateLimiter {
    private static final int MAX_CLIENTS = 100_000;

    private final int allowed;
    private final Duration period;
    private final Cache<String, Bucket> clients;

    public ClientRateLimiter(int allowed, Duration period) {
        this.allowed = allowed;
        this.period = period;
        clients = Caffeine.newBuilder()
                .maximumSize(MAX_CLIENTS)
                .expireAfterAccess(period.multipliedBy(2))
                .build();
    }

    /** How long the client has to wait; zero if it may go on. */
    public Duration wait(String client) {
        return Duration.ofNanos(bucket(client).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    public void count(String client) {
        bucket(client).tryConsume(1);
    }

    private Bucket bucket(String client) {
        return clients.get(client, unseen -> Bucket.builder()
                .addLimit(limit -> limit.capacity(allowed).refillGreedy(allowed, period))
                .build());
    }
}
