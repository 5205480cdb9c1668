package orgs.operations;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The files that this process may have open, of which each connection is one. Clients must not use them up: a class
 * whose jar cannot be opened at that moment is never loaded, and in Quarkus 3.34 whoever needs another one of the same
 * jar waits for it for ever, an event loop or the thread that stops the program ({@code JarFileReference} leaves its
 * future without a result).
 */
@Singleton
public class OpenFiles {
    private static final Logger LOG = Logger.getLogger(OpenFiles.class);

    /** The default of {@code quarkus.http.limits.max-connections} refers to this system property. */
    private static final String CONNECTIONS_THAT_FIT = "connections-that-fit";

    private static final int MOST_CONNECTIONS = 4000;

    /**
     * For jars, event loops, the log, and the connections to the database, the mail server and the identity providers.
     */
    private static final int OTHERS = 224;

    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final String OPEN_FILES = "Max open files";

    private final OptionalInt maxConnections;

    OpenFiles(@ConfigProperty(name = "quarkus.http.limits.max-connections") OptionalInt maxConnections) {
        this.maxConnections = maxConnections;
    }

    /**
     * Lets fewer connections in than usual where a process may open few files. Before the configuration is read; it
     * can say otherwise.
     */
    public static void boundConnections() {
        System.setProperty(CONNECTIONS_THAT_FIT, Integer.toString(connectionsThatFit()));
    }

    void warn(@Observes StartupEvent event) {
        int fit = connectionsThatFit();
        if (fit < MOST_CONNECTIONS || maxConnections.orElse(Integer.MAX_VALUE) > fit) {
            LOG.warnf(
                    "This process may open %d files: that is enough for %d connections, and up to %s are let in (quarkus.http.limits.max-connections). Raise"
                            + " the limit on open files (ulimit -n)",
                    limit(), fit, maxConnections.isPresent() ? maxConnections.getAsInt() : "any number");
        }
    }

    private static int connectionsThatFit() {
        int limit = limit();
        return Math.min(MOST_CONNECTIONS, Math.max(limit - OTHERS, limit / 4));
    }

    /** Where the system does not say, or says that there is none: as many as anybody needs. */
    private static int limit() {
        try (var lines = Files.exists(LIMITS) ? Files.lines(LIMITS) : Stream.<String>empty()) {
            return lines.filter(line -> line.startsWith(OPEN_FILES))
                    .map(line -> line.substring(OPEN_FILES.length()).strip().split(" ", 2)[0])
                    .filter(limit -> limit.matches("\\d{1,9}"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
        } catch (IOException e) {
            return Integer.MAX_VALUE;
        }
    }
}
