package orgs.config;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;

/** Asks every {@link StartupCheck} before anything else of ours starts. */
@Singleton
final class StartupChecks {
    private final List<StartupCheck> checks;

    StartupChecks(@All List<StartupCheck> checks) {
        this.checks = checks;
    }

    void starting(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        checks.forEach(StartupCheck::check);
    }
}
