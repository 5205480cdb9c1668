package orgs.operations;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready: nobody has told this replica to stop. */
@Readiness
@Singleton
final class StillOpen implements HealthCheck {
    private final TrafficFilter traffic;

    StillOpen(TrafficFilter traffic) {
        this.traffic = traffic;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("open").status(!traffic.isEnding()).build();
    }
}
