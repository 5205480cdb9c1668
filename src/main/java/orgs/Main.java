package orgs;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.logging.Level;
import org.jboss.logging.Logger;
import orgs.config.StartFailure;
import orgs.operations.MachineName;
import orgs.operations.OpenFiles;
import orgs.wire.UnreadBodyFilter;

/**
 * Starts the service. A start that the configuration prevents ends in one line on the standard error, everything else in
 * a stack trace.
 */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... args) {
        // Hibernate greets before the configuration is read, and would bury the line that says what is wrong with it.
        java.util.logging.Logger.getLogger("org.hibernate").setLevel(Level.WARNING);
        System.setProperty(UnreadBodyFilter.NOT_BY_QUARKUS, "true");
        OpenFiles.boundConnections();
        MachineName.tellMailServers();
        Quarkus.run(null, Main::stopped, args);
    }

    private static void stopped(int exitCode, Throwable failure) {
        if (failure != null) tell(failure);
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, failure);
    }

    private static void tell(Throwable failure) {
        StartFailure.line(failure)
                .ifPresentOrElse(
                        line -> System.err.println("Orgs cannot start: " + line),
                        () -> Logger.getLogger(Main.class).error("Orgs cannot start", failure));
    }
}
