package orgs.operations;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import orgs.config.OrgsConfig;
import orgs.config.ShutdownConfig;

/**
 * What happens before anything is closed when the program is told to stop: it is no longer ready, takes new
 * connections for a while nevertheless, then no more, and answers what it has taken. Quarkus would take new ones as
 * long as it waits for its answers (docs/decisions/0030).
 */
@Singleton
class GracefulStop {
    private static final Logger LOG = Logger.getLogger(GracefulStop.class);

    /** What was sent before its sender learned that the connection ends is read within this. */
    private static final Duration QUIET = Duration.ofMillis(500);

    private final TrafficFilter traffic;
    private final Doors doors;
    private final ShutdownConfig config;

    GracefulStop(TrafficFilter traffic, Doors doors, OrgsConfig config) {
        this.traffic = traffic;
        this.doors = doors;
        this.config = config.shutdown();
    }

    /** The stop goes on when this returns. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        try {
            traffic.endConnections();
            sleep(config.delay());
            doors.close();
            awaitAnswers();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswers() throws InterruptedException {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < config.timeout().toNanos()) {
            sleep(QUIET);
            if (traffic.isQuietFor(QUIET)) return;
        }
        if (traffic.underWay() > 0) {
            LOG.warnf("%d requests are cut off: they took too long for a program that stops", traffic.underWay());
        }
    }

    private static void sleep(Duration time) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
    }
}
