package orgs.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Gives an empty development database something to look at. */
@Singleton
@IfBuildProfile("dev")
class DemoAtStart {
    private final DemoData data;

    DemoAtStart(DemoData data) {
        this.data = data;
    }

    void fill(@Observes StartupEvent event) {
        data.fillOnce();
    }
}
