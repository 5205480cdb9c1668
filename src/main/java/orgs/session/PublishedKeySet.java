package orgs.session;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * Keys that their issuer publishes and changes when it likes. They are read when first needed, again when a token names a key that is not among them (but not at
 * every such token: anybody can make one), and now and then beside the requests, so that a withdrawn key is forgotten. While the issuer cannot be reached, the last
 * known keys go on.
 */
final class PublishedKeySet implements KeySet {
    static final Duration PAUSE = Duration.ofSeconds(5);
    static final Duration FRESH = Duration.ofMinutes(5);
    private static final Logger LOG = Logger.getLogger(PublishedKeySet.class);

    private final String name;
    private final TokenAlgorithm algorithm;
    private final Supplier<Uni<String>> source;
    private final InstantSource clock;
    private volatile VerificationKeys known;
    private Instant triedAt = Instant.MIN;
    private volatile CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);

    /** @param source reads the JWK set without blocking, anew for each subscription */
    PublishedKeySet(String name, TokenAlgorithm algorithm, Supplier<Uni<String>> source, InstantSource clock) {
        this.name = name;
        this.algorithm = algorithm;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<PublicKey>> find(Optional<String> keyId) {
        Optional<PublicKey> key = known == null ? Optional.empty() : known.get(keyId);
        if (key.isPresent()) {
            readAfter(FRESH);
            return Uni.createFrom().item(key);
        }
        // Each who waits goes on in their own context: another request's holds another database session.
        readAfter(PAUSE);
        return Uni.createFrom()
                .completionStage(reading)
                .emitOn(callersContext())
                .map(done -> nowKnown(keyId));
    }

    private Optional<PublicKey> nowKnown(Optional<String> keyId) {
        if (known == null || known.entries().isEmpty()) {
            throw new RefusedException(Refusal.UNAVAILABLE);
        }
        return known.get(keyId);
    }

    /** One reading for everybody who needs it, begun when the last attempt is long enough ago. */
    private synchronized void readAfter(Duration pause) {
        Instant now = clock.instant();
        if (reading.isDone() && !triedAt.isAfter(now.minus(pause))) {
            triedAt = now;
            reading = source.get()
                    .map(jwks -> VerificationKeys.parse(jwks, algorithm))
                    .invoke(this::keep)
                    .onFailure()
                    .invoke(this::warn)
                    .onFailure()
                    .recoverWithNull()
                    .replaceWithVoid()
                    .subscribeAsCompletionStage();
        }
    }

    private void keep(VerificationKeys keys) {
        if (keys.entries().isEmpty()) {
            LOG.warnf("Identity provider %s publishes no key that is good for %s", name, algorithm.jwaName());
        }
        known = keys;
    }

    private void warn(Throwable failure) {
        LOG.warnf("The keys of identity provider %s cannot be read: %s", name, failure.getMessage());
    }

    private static Executor callersContext() {
        var context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(ignored -> task.run());
    }
}
